import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  describeIssue,
  type Decision,
  type DecisionPage,
  type DecisionPreview,
} from 'backstage-plugin-apim-networking-common';
import { designDigest } from 'backstage-plugin-apim-networking-node';
import type {
  Clock,
  DecisionFilter,
  DecisionStore,
  PageOptions,
} from '../../database';
import { callerOf } from '../callers/callerOf';
import type {
  CreateDecisionOptions,
  DecisionService,
  ReadDecisionOptions,
} from './DecisionService';
import type { DesignEvaluator } from './DesignEvaluator';
import type { EvaluatorWithWaivers } from './EvaluatorWithWaivers';
import { validUntil, waiversUsed, withValidity } from './validity';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface DefaultDecisionServiceOptions {
  evaluator: DesignEvaluator;
  evaluatorWithWaivers: EvaluatorWithWaivers;
  store: DecisionStore;
  clock: Clock;
  /** How long a decision is valid at most, in milliseconds. */
  validForMs: number;
  /** How many decisions one user can record within an hour. Default: any number. */
  maxPerHour?: number;
}

/** Evaluates and records, for whoever asks. */
export class DefaultDecisionService implements DecisionService {
  readonly #options: DefaultDecisionServiceOptions;

  static create(options: DefaultDecisionServiceOptions) {
    return new DefaultDecisionService(options);
  }

  private constructor(options: DefaultDecisionServiceOptions) {
    this.#options = options;
  }

  async create(
    design: unknown,
    options: CreateDecisionOptions,
  ): Promise<Decision> {
    const { credentials, idempotencyKey, context, checked } = options;
    const { evaluator, store, validForMs, maxPerHour } = this.#options;
    const { at, evaluation, digest } = await this.#evaluate(design, options);
    const pendingTask = pendingTaskOf(options);
    const requestedBy = callerOf(credentials);
    const used = waiversUsed(evaluation);

    const earlier =
      idempotencyKey && (await store.findByKey(requestedBy, idempotencyKey));
    const decision =
      earlier ||
      (await store.insert(
        {
          id: randomUUID(),
          outcome: evaluation.outcome,
          design: evaluation.design,
          digest,
          evaluation,
          waiversUsed: used,
          ...(context && Object.keys(context).length > 0 && { context }),
          requestedBy,
          decidedAt: at,
          validUntil: validUntil(at, validForMs, used),
          rulesetVersion: evaluator.rulesetVersion,
          policyDigest: evaluator.policyDigest,
          ...(pendingTask && { pendingTask }),
        },
        idempotencyKey,
        {
          checked,
          ...(credentials.principal.type === 'user' && { maxPerHour }),
        },
      ));
    if (decision.digest !== digest) {
      throw new ConflictError(
        `Idempotency-Key must be new for another design, got ${JSON.stringify(
          idempotencyKey,
        )}, the key of decision ${decision.id}.`,
      );
    }
    return withValidity(decision, at, evaluator);
  }

  async preview(
    design: unknown,
    options: Omit<CreateDecisionOptions, 'idempotencyKey'>,
  ): Promise<DecisionPreview> {
    const { at, evaluation, digest } = await this.#evaluate(design, options);
    return {
      outcome: evaluation.outcome,
      digest,
      evaluation,
      requestedBy: callerOf(options.credentials),
      evaluatedAt: at,
    };
  }

  async #evaluate(
    design: unknown,
    {
      context,
      generation,
      authorize,
    }: Pick<CreateDecisionOptions, 'context' | 'generation' | 'authorize'>,
  ) {
    const evaluator = await this.#options.evaluatorWithWaivers.forDesigns(
      [design],
      {
        asOwner: { owner: context?.owner, system: context?.system },
      },
    );
    const result = evaluator.evaluate(design, { generation });
    if (!result.ok) {
      throw new InputError(
        `Invalid gateway design: ${result.issues
          .map(issue => describeIssue(issue))
          .join(' ')}`,
      );
    }
    authorize?.(result);
    const { evaluation } = result;
    const digest = designDigest(evaluation.design);
    return { at: evaluator.at, evaluation, digest };
  }

  async get(id: string, { within }: ReadDecisionOptions): Promise<Decision> {
    const { evaluator, store, clock } = this.#options;
    const key = id.toLowerCase();
    const decision = UUID.test(key) ? await store.get(key, within) : undefined;
    if (!decision) {
      throw new NotFoundError(
        `id must be that of a decision, as POST /decisions returns it, got ${JSON.stringify(
          id,
        )}.`,
      );
    }
    return withValidity(decision, await clock.now(), evaluator);
  }

  async list(
    { mine, ...filter }: Omit<DecisionFilter, 'within'> & { mine?: boolean },
    page: PageOptions,
    { credentials, within }: ReadDecisionOptions,
  ): Promise<DecisionPage> {
    const { evaluator, store, clock } = this.#options;
    const own = mine ? callerOf(credentials) : undefined;
    if (own && filter.requestedBy && filter.requestedBy !== own) {
      return { items: [] };
    }
    const { items, nextCursor } = await store.list(
      { ...filter, ...(own && { requestedBy: own }), within },
      page,
    );
    const now = await clock.now();
    return {
      items: items.map(recorded => {
        const { rulesetVersion, policyDigest, ...item } = withValidity(
          recorded,
          now,
          evaluator,
        );
        return item;
      }),
      ...(nextCursor && { nextCursor }),
    };
  }
}

/** @throws InputError where a decision is to be pending and nobody could confirm it */
function pendingTaskOf({
  pending,
  context,
}: CreateDecisionOptions): string | undefined {
  if (!pending) return undefined;
  if (!context?.taskId) {
    throw new InputError(
      'context.taskId must be the id of the task that confirms a pending decision, got nothing.',
    );
  }
  return context.taskId;
}
