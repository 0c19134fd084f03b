import type { Entity } from '@backstage/catalog-model';
import {
  readApi,
  readGateway,
  type ApiDeclaration,
  type GatewayDeclaration,
} from '../catalog';
import type {
  GatewayState,
  PostureStore,
  StoredApi,
  StoredGateway,
} from '../database';
import type { DesignEvaluator } from './DesignEvaluator';

/**
 * Brings entities of the catalog into the posture store. What has not changed, by digest of the declaration, of the policy and
 * version of the ruleset, is neither judged nor written again.
 */
export interface PostureRecorder {
  /** @param states - what the store knows of gateways, by entity reference */
  recordGateways(
    entities: Entity[],
    states: Pick<Map<string, GatewayState>, 'get'>,
  ): Promise<{ changed: number }>;

  /** @param known - digests of the declarations that the store has, by entity reference */
  recordApis(
    entities: Entity[],
    known: Pick<Map<string, { declarationDigest: string }>, 'get'>,
  ): Promise<{ changed: number }>;
}

export class DefaultPostureRecorder implements PostureRecorder {
  readonly #store: PostureStore;
  readonly #evaluator: DesignEvaluator;
  readonly #judgedBy: string;

  static create(options: { store: PostureStore; evaluator: DesignEvaluator }) {
    return new DefaultPostureRecorder(options.store, options.evaluator);
  }

  private constructor(store: PostureStore, evaluator: DesignEvaluator) {
    this.#store = store;
    this.#evaluator = evaluator;
    this.#judgedBy = `${evaluator.rulesetVersion}:${evaluator.policyDigest}`;
  }

  async recordGateways(
    entities: Entity[],
    states: Pick<Map<string, GatewayState>, 'get'>,
  ): Promise<{ changed: number }> {
    const now = new Date().toISOString();
    const changed: StoredGateway[] = [];
    const unchanged: string[] = [];
    for (const declaration of entities.map(readGateway)) {
      const state = states.get(declaration.descriptor.entityRef);
      const same = state?.declarationDigest === declaration.digest;
      if (same && state.judgedBy === this.#judgedBy) {
        unchanged.push(declaration.descriptor.entityRef);
      } else {
        changed.push(
          this.#judge(declaration, now, same ? state.changedAt : now),
        );
      }
    }
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

  #judge(
    declaration: GatewayDeclaration,
    readAt: string,
    changedAt: string,
  ): StoredGateway {
    return {
      posture: {
        ...declaration.descriptor,
        declared: this.#evaluator.evaluate(declaration.design),
        evidence: { kind: 'declared', readAt, changedAt },
      },
      declarationDigest: declaration.digest,
      judgedBy: this.#judgedBy,
    };
  }
}

function toStored(
  { digest, ...api }: ApiDeclaration,
  readAt: string,
): StoredApi {
  return { ...api, declarationDigest: digest, readAt };
}
