import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  describeIssue,
  type Decision,
} from 'backstage-plugin-apim-networking-common';
import { designDigest } from 'backstage-plugin-apim-networking-node';
import type { DecisionStore } from '../database';
import type {
  CallerCredentials,
  CreateDecisionOptions,
  DecisionService,
} from './DecisionService';
import type { DesignEvaluator } from './DesignEvaluator';
import type { DesignJudge } from './DesignJudge';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Judges and records, for whoever asks. */
export class DefaultDecisionService implements DecisionService {
  readonly #evaluator: DesignEvaluator;
  readonly #judge: DesignJudge;
  readonly #store: DecisionStore;

  static create(options: {
    evaluator: DesignEvaluator;
    judge: DesignJudge;
    store: DecisionStore;
  }) {
    return new DefaultDecisionService(
      options.evaluator,
      options.judge,
      options.store,
    );
  }

  private constructor(
    evaluator: DesignEvaluator,
    judge: DesignJudge,
    store: DecisionStore,
  ) {
    this.#evaluator = evaluator;
    this.#judge = judge;
    this.#store = store;
  }

  async create(
    design: unknown,
    { credentials, idempotencyKey }: CreateDecisionOptions,
  ): Promise<Decision> {
    const result = (await this.#judge.forDesigns([design])).judge(design);
    if (!result.ok) {
      throw new InputError(
        `Invalid gateway design: ${result.issues
          .map(describeIssue)
          .join('; ')}`,
      );
    }
    const { evaluation } = result;
    const digest = designDigest(evaluation.design);
    const requestedBy = callerOf(credentials);

    const earlier =
      idempotencyKey &&
      (await this.#store.findByKey(requestedBy, idempotencyKey));
    const decision =
      earlier ||
      (await this.#store.insert(
        {
          id: randomUUID(),
          outcome: evaluation.outcome,
          design: evaluation.design,
          digest,
          evaluation,
          requestedBy,
          decidedAt: new Date().toISOString(),
          rulesetVersion: this.#evaluator.rulesetVersion,
          policyDigest: this.#evaluator.policyDigest,
        },
        idempotencyKey,
      ));
    if (decision.digest !== digest) {
      throw new ConflictError(
        `Idempotency-Key ${JSON.stringify(
          idempotencyKey,
        )} was used for another design (decision ${
          decision.id
        }): needs a new key, or the same design`,
      );
    }
    return decision;
  }

  async get(id: string): Promise<Decision> {
    const key = id.toLowerCase();
    const decision = UUID.test(key) ? await this.#store.get(key) : undefined;
    if (!decision) {
      throw new NotFoundError(
        `There is no decision ${JSON.stringify(
          id,
        )}: needs the id that POST /decisions gave`,
      );
    }
    return decision;
  }
}

function callerOf({ principal }: CallerCredentials): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}
