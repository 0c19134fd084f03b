import type { Entity } from '@backstage/catalog-model';
import type { Waiver } from 'backstage-plugin-apim-networking-common';
import { readApi, readGateway, type ApiDeclaration } from '../catalog';
import type {
  GatewayState,
  PostureStore,
  StoredApi,
  StoredGateway,
} from '../database';
import type { DesignJudge } from './DesignJudge';

/**
 * Brings entities of the catalog into the posture store. What has not changed, by digest of the declaration, of the policy,
 * version of the ruleset and waivers in force, is neither judged nor written again.
 */
export interface PostureRecorder {
  /**
   * @param states - what the store knows of gateways, by entity reference
   * @param options - `again` judges also what has not changed
   */
  recordGateways(
    entities: Entity[],
    states: Pick<Map<string, GatewayState>, 'get'>,
    options?: { again?: boolean },
  ): Promise<{ changed: number }>;

  /** Judges the gateways of a service again, as when a waiver begins or ends. */
  judgeAgain(
    service: Pick<Waiver, 'gateway' | 'environment'>,
  ): Promise<{ changed: number }>;

  /** @param known - digests of the declarations that the store has, by entity reference */
  recordApis(
    entities: Entity[],
    known: Pick<Map<string, { declarationDigest: string }>, 'get'>,
  ): Promise<{ changed: number }>;
}

export class DefaultPostureRecorder implements PostureRecorder {
  readonly #store: PostureStore;
  readonly #judge: DesignJudge;

  static create(options: { store: PostureStore; judge: DesignJudge }) {
    return new DefaultPostureRecorder(options.store, options.judge);
  }

  private constructor(store: PostureStore, judge: DesignJudge) {
    this.#store = store;
    this.#judge = judge;
  }

  async recordGateways(
    entities: Entity[],
    states: Pick<Map<string, GatewayState>, 'get'>,
    options: { again?: boolean } = {},
  ): Promise<{ changed: number }> {
    const now = new Date().toISOString();
    const declarations = entities.map(readGateway);
    const judgement = await this.#judge.forDesigns(
      declarations.map(({ design }) => design),
    );
    const changed: StoredGateway[] = [];
    const unchanged: string[] = [];
    for (const declaration of declarations) {
      const state = states.get(declaration.descriptor.entityRef);
      const judgedBy = judgement.judgedBy(declaration.design);
      const same = state?.declarationDigest === declaration.digest;
      if (same && state.judgedBy === judgedBy && !options.again) {
        unchanged.push(declaration.descriptor.entityRef);
      } else {
        changed.push({
          posture: {
            ...declaration.descriptor,
            declared: judgement.judge(declaration.design),
            evidence: {
              kind: 'declared',
              readAt: now,
              changedAt: same ? state.changedAt : now,
            },
          },
          declarationDigest: declaration.digest,
          judgedBy,
        });
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

  async judgeAgain(
    service: Pick<Waiver, 'gateway' | 'environment'>,
  ): Promise<{ changed: number }> {
    const stored = await this.#store.gatewaysOfService(service);
    const designs = stored.map(({ posture }) =>
      posture.declared.ok ? posture.declared.evaluation.design : undefined,
    );
    const judgement = await this.#judge.forDesigns(designs);
    const judged = stored.map((gateway, index) => ({
      ...gateway,
      posture: {
        ...gateway.posture,
        declared: judgement.judge(designs[index]),
      },
      judgedBy: judgement.judgedBy(designs[index]),
    }));
    await this.#store.upsertGateways(judged);
    return { changed: judged.length };
  }
}

function toStored(
  { digest, ...api }: ApiDeclaration,
  readAt: string,
): StoredApi {
  return { ...api, declarationDigest: digest, readAt };
}
