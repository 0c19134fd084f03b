import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  Decision,
  DecisionConfirmation,
  DecisionDeployment,
  DecisionKeys,
  DecisionVerification,
  VerificationFailure,
} from 'backstage-plugin-apim-networking-common';
import type { DecisionStore, DeploymentStore } from '../../database';
import type { DecisionSigner } from '../../signing';
import type { DecisionService } from '../decisions/DecisionService';
import type {
  DeploymentOptions,
  DeploymentQuery,
  DeploymentService,
} from './DeploymentService';
import { explainVerification } from './explainVerification';

export interface DefaultDeploymentServiceOptions {
  /** Of all decisions: who may verify or bind is said elsewhere. */
  decisions: Pick<DecisionService, 'get'>;
  store: DeploymentStore;
  pending: Pick<DecisionStore, 'confirm'>;
  /** `undefined`: decision files are not signed. */
  signer: DecisionSigner | undefined;
  clock: { now(): Promise<string> };
}

/** Binds and verifies, for whoever asks. */
export class DefaultDeploymentService implements DeploymentService {
  readonly #options: DefaultDeploymentServiceOptions;

  static create(options: DefaultDeploymentServiceOptions) {
    return new DefaultDeploymentService(options);
  }

  private constructor(options: DefaultDeploymentServiceOptions) {
    this.#options = options;
  }

  get keys(): DecisionKeys {
    return this.#options.signer?.keys ?? { keys: [] };
  }

  async bind(
    decisionId: string,
    digest: string,
    options: DeploymentOptions,
  ): Promise<DecisionDeployment> {
    const { decisions, store, clock } = this.#options;
    const decision = await decisions.get(decisionId, options);
    // One that is pending is bound by its task before that confirms it.
    if (decision.outcome === 'denied' || decision.endedBy) {
      throw new ConflictError(
        `Decision ${
          decision.id
        } must allow its design and must not have ended, got ${
          decision.outcome === 'denied'
            ? 'one that denies it'
            : `one that ended by ${decision.endedBy}`
        }. Request a new decision.`,
      );
    }
    const { boundAt } = await store.bind({
      decisionId: decision.id,
      digest,
      boundAt: await clock.now(),
    });
    const statement = await this.#sign(decision, digest);
    return {
      decisionId: decision.id,
      gateway: decision.design.name.toLowerCase(),
      environment: decision.design.environment,
      digest,
      boundAt,
      ...(statement && { statement }),
    };
  }

  async confirm(taskId: string): Promise<DecisionConfirmation> {
    const { pending, clock } = this.#options;
    return { decisionIds: await pending.confirm(taskId, await clock.now()) };
  }

  async verify(
    decisionId: string,
    query: DeploymentQuery,
    options: DeploymentOptions,
  ): Promise<DecisionVerification> {
    const decision = await this.#find(decisionId, options);
    const reason = await this.#reasonAgainst(decision, query);
    const verified = decision !== undefined && reason === undefined;
    return {
      verified,
      ...(reason && { reason }),
      message: explainVerification(decisionId, decision, query, reason),
      decisionId: decision?.id ?? decisionId,
      gateway: query.gateway.toLowerCase(),
      environment: query.environment,
      digest: query.digest,
      ...(verified && { validUntil: decision.validUntil }),
    };
  }

  async #find(
    id: string,
    options: DeploymentOptions,
  ): Promise<Decision | undefined> {
    try {
      return await this.#options.decisions.get(id, options);
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }

  async #reasonAgainst(
    decision: Decision | undefined,
    { gateway, environment, digest }: DeploymentQuery,
  ): Promise<VerificationFailure | undefined> {
    if (!decision) return 'not-found';
    const { design, outcome, valid, endedBy, pending } = decision;
    if (design.name.toLowerCase() !== gateway.toLowerCase()) {
      return 'other-gateway';
    }
    if (design.environment !== environment) return 'other-environment';
    if (outcome !== 'allowed' && outcome !== 'allowed-under-waiver') {
      return 'denied';
    }
    if (!valid) return endedBy ?? (pending ? 'pending' : 'time');
    const bound = await this.#options.store.find(decision.id, digest);
    return bound ? undefined : 'not-bound';
  }

  async #sign(
    decision: Decision,
    deploymentDigest: string,
  ): Promise<string | undefined> {
    const { signer, clock } = this.#options;
    const { id, design, digest, outcome } = decision;
    if (!signer || outcome === 'denied') return undefined;
    return signer.sign(
      {
        version: 1,
        decisionId: id,
        gateway: design.name.toLowerCase(),
        environment: design.environment,
        designDigest: digest,
        deploymentDigest,
        outcome,
        policyDigest: decision.policyDigest,
        rulesetVersion: decision.rulesetVersion,
      },
      { issuedAt: await clock.now(), validUntil: decision.validUntil },
    );
  }
}
