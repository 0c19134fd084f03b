import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type {
  DecisionStore,
  GatewayHold,
  PostureStore,
  RecordedDecision,
} from '../../database';
import type { ScopedGateway } from '../../permissions';
import { callerOf } from '../callers/callerOf';
import type { CallerCredentials } from '../decisions/DecisionService';
import type { NameOwners, ProspectiveOwner } from '../names/NameOwners';
import { readEntityRef } from '../names/readEntityRef';
import type { WaiverRequest } from './WaiverService';

/** The gateway that a waiver is requested for. */
export interface SubjectOfWaiver {
  hold: GatewayHold | undefined;
  /** Who will own it where nobody holds it, in the words of who asks. */
  said: ProspectiveOwner;
  gateway: Pick<ScopedGateway, 'declared' | 'environment'>;
}

/** Finds out whose gateway a waiver is requested for, and what is known of it. */
export class WaiverSubjects {
  readonly #names: NameOwners;
  readonly #postures: Pick<PostureStore, 'getGateway'>;
  readonly #decisions: Pick<DecisionStore, 'list' | 'get'>;

  static create(options: {
    names: NameOwners;
    postures: Pick<PostureStore, 'getGateway'>;
    decisions: Pick<DecisionStore, 'list' | 'get'>;
  }) {
    return new WaiverSubjects(options);
  }

  private constructor(options: {
    names: NameOwners;
    postures: Pick<PostureStore, 'getGateway'>;
    decisions: Pick<DecisionStore, 'list' | 'get'>;
  }) {
    this.#names = options.names;
    this.#postures = options.postures;
    this.#decisions = options.decisions;
  }

  /** @throws InputError for an owner that is no entity reference */
  async find(
    request: WaiverRequest,
    credentials: CallerCredentials,
  ): Promise<SubjectOfWaiver> {
    const owner =
      request.owner === undefined
        ? undefined
        : readEntityRef('owner', request.owner, 'group');
    const name = request.gateway.toLowerCase();
    const hold = await this.#names.holderOf(name);
    const posture = hold?.entityRef
      ? await this.#postures.getGateway(hold.entityRef)
      : undefined;
    const decision = await this.#lastDecision(request, callerOf(credentials));
    const { owner: decided, system } = decision?.context ?? {};
    return {
      hold,
      said: owner || hold ? { owner } : { owner: decided, system },
      gateway: {
        environment: request.environment,
        declared: posture?.declared ??
          (decision && { ok: true, evaluation: decision.evaluation }) ?? {
            ok: false,
            issues: [],
          },
      },
    };
  }

  isAllowed(
    decision: PolicyDecision,
    { hold, said, gateway }: SubjectOfWaiver,
  ): boolean {
    return this.#names.isAllowed(decision, hold, said, gateway);
  }

  async #lastDecision(
    { gateway, environment }: WaiverRequest,
    requestedBy: string,
  ): Promise<RecordedDecision | undefined> {
    const {
      items: [item],
    } = await this.#decisions.list(
      {
        gateway: gateway.toLowerCase(),
        environment: [environment],
        requestedBy,
      },
      { limit: 1 },
    );
    return item && this.#decisions.get(item.id);
  }
}
