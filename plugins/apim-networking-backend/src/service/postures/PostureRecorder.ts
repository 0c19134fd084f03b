import type { Entity } from '@backstage/catalog-model';
import type {
  GatewayPosture,
  Waiver,
} from 'backstage-plugin-apim-networking-common';
import { designDigest } from 'backstage-plugin-apim-networking-node';
import { readApi, readGateway, type ApiDeclaration } from '../../catalog';
import type {
  DecisionStore,
  DecisionSubject,
  GatewayHolds,
  GatewayState,
  NameStatus,
  PostureStore,
  StoredApi,
  StoredGateway,
} from '../../database';
import { problemsText } from '../../database/gateways/gatewayRow';
import type { EvaluatorWithWaivers } from '../decisions/EvaluatorWithWaivers';

/**
 * Brings entities of the catalog into the posture store. What has not changed, by digest of the declaration, of the policy,
 * version of the ruleset and waivers in force, is neither evaluated nor written again.
 */
export interface PostureRecorder {
  /**
   * @param states - what the store knows of gateways, by entity reference
   * @param options - `again` evaluates also what has not changed
   */
  recordGateways(
    entities: Entity[],
    states: Pick<Map<string, GatewayState>, 'get'>,
    options?: { again?: boolean },
  ): Promise<{ changed: number }>;

  /** Evaluates the gateways of a service again, as when a waiver begins or ends. */
  reevaluate(
    service: Pick<Waiver, 'gateway' | 'environment'>,
  ): Promise<{ changed: number }>;

  /** @param known - digests of the declarations that the store has, by entity reference */
  recordApis(
    entities: Entity[],
    known: Pick<Map<string, { declarationDigest: string }>, 'get'>,
  ): Promise<{ changed: number }>;
}

type DecisionSubjects = Pick<DecisionStore, 'subjectsOf'>;

export class DefaultPostureRecorder implements PostureRecorder {
  readonly #store: PostureStore;
  readonly #evaluatorWithWaivers: EvaluatorWithWaivers;
  readonly #holds: GatewayHolds;
  readonly #decisions: DecisionSubjects;

  static create(options: {
    store: PostureStore;
    evaluatorWithWaivers: EvaluatorWithWaivers;
    holds: GatewayHolds;
    decisions: DecisionSubjects;
  }) {
    return new DefaultPostureRecorder(options);
  }

  private constructor(options: {
    store: PostureStore;
    evaluatorWithWaivers: EvaluatorWithWaivers;
    holds: GatewayHolds;
    decisions: DecisionSubjects;
  }) {
    this.#store = options.store;
    this.#evaluatorWithWaivers = options.evaluatorWithWaivers;
    this.#holds = options.holds;
    this.#decisions = options.decisions;
  }

  async recordGateways(
    entities: Entity[],
    states: Pick<Map<string, GatewayState>, 'get'>,
    options: { again?: boolean } = {},
  ): Promise<{ changed: number }> {
    const now = new Date().toISOString();
    const declarations = entities.map(readGateway);
    const evaluator = await this.#evaluatorWithWaivers.forDesigns(
      declarations.map(({ design }) => design),
    );
    const names = await this.#holds.declare(
      declarations.map(({ identity }) => identity),
      evaluator.at,
    );
    const subjects = await this.#decisions.subjectsOf(
      declarations.flatMap(({ descriptor }) => descriptor.decisionId ?? []),
    );
    const changed: StoredGateway[] = [];
    const unchanged: string[] = [];
    const replaced: string[] = [];
    for (const declaration of declarations) {
      const ref = declaration.descriptor.entityRef;
      const state = states.get(ref);
      const { holds, problems } = names.get(ref)!;
      const withoutWaivers = !holds;
      const evaluatedBy = evaluator.evaluatedBy(declaration.design, {
        withoutWaivers,
      });
      const same = state?.declarationDigest === declaration.digest;
      const sameProblems = state?.ownershipProblems === problemsText(problems);
      if (state && !sameProblems && isRecreated(problems)) replaced.push(ref);
      if (
        same &&
        sameProblems &&
        state.evaluatedBy === evaluatedBy &&
        !options.again
      ) {
        unchanged.push(ref);
      } else {
        const declared = evaluator.evaluate(declaration.design, {
          withoutWaivers,
        });
        const { decisionId, ...descriptor } = declaration.descriptor;
        changed.push({
          posture: {
            ...descriptor,
            ...(decisionId &&
              (holds && isDecided(declared, subjects.get(decisionId))
                ? { decisionId }
                : { decidedOnAnotherDesign: true })),
            ...(problems.length > 0 && { ownershipProblems: problems }),
            declared,
            evidence: {
              kind: 'declared',
              readAt: now,
              changedAt: same ? state.changedAt : now,
            },
          },
          declarationDigest: declaration.digest,
          evaluatedBy,
          ...((!state || options.again) && { whole: true }),
        });
      }
    }
    // What changed of the gateway before is nothing to whoever owns the one in its place.
    await this.#store.removeGateways(replaced);
    await this.#store.upsertGateways(changed);
    await this.#store.touchGateways(unchanged, now);
    return { changed: changed.length };
  }

  async recordApis(
    entities: Entity[],
    known: Pick<Map<string, { declarationDigest: string }>, 'get'>,
  ): Promise<{ changed: number }> {
    const readAt = new Date().toISOString();
    const changed = entities
      .map(readApi)
      .filter(
        api => known.get(api.entityRef)?.declarationDigest !== api.digest,
      );
    await this.#store.upsertApis(changed.map(api => toStored(api, readAt)));
    return { changed: changed.length };
  }

  async reevaluate(
    service: Pick<Waiver, 'gateway' | 'environment'>,
  ): Promise<{ changed: number }> {
    const stored = await this.#store.gatewaysOfService(service);
    const designs = stored.map(({ posture }) =>
      posture.declared.ok ? posture.declared.evaluation.design : undefined,
    );
    const evaluator = await this.#evaluatorWithWaivers.forDesigns(designs);
    const hold = await this.#holds.current(service.gateway, evaluator.at);
    const evaluated = stored.map((gateway, index) => {
      const withoutWaivers = gateway.posture.entityRef !== hold?.entityRef;
      return {
        ...gateway,
        posture: {
          ...gateway.posture,
          declared: evaluator.evaluate(designs[index], { withoutWaivers }),
        },
        evaluatedBy: evaluator.evaluatedBy(designs[index], { withoutWaivers }),
      };
    });
    await this.#store.upsertGateways(evaluated);
    return { changed: evaluated.length };
  }
}

/** Anybody can write the id of any decision into an entity. */
function isDecided(
  declared: GatewayPosture['declared'],
  decided: DecisionSubject | undefined,
): boolean {
  if (!declared.ok || !decided) return false;
  const { design } = declared.evaluation;
  return (
    decided.gateway === design.name.toLowerCase() &&
    decided.digest === designDigest(design)
  );
}

function isRecreated(problems: NameStatus['problems']): boolean {
  return problems.some(({ kind }) => kind === 'recreated');
}

function toStored(
  { digest, ...api }: ApiDeclaration,
  readAt: string,
): StoredApi {
  return { ...api, declarationDigest: digest, readAt };
}
