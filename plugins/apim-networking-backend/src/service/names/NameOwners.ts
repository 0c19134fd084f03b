import type { PolicyDecision } from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import type { CatalogReader } from '../../catalog';
import type {
  Clock,
  GatewayCondition,
  GatewayHold,
  GatewayHolds,
} from '../../database';
import type { ScopedGateway } from '../../permissions';
import type { PostureRecorder } from '../postures/PostureRecorder';

/** Who a new gateway will belong to, in the words of who asks. Entity references. */
export interface ProspectiveOwner {
  owner?: string;
  system?: string;
}

export interface NameOwnersOptions {
  holds: GatewayHolds;
  catalog: Pick<CatalogReader, 'getGatewaysNamed'>;
  recorder: Pick<PostureRecorder, 'recordGateways'>;
  clock: Clock;
  /** Of gateways. */
  ruleset: PermissionRuleset<ScopedGateway, GatewayCondition>;
}

/** Says whose the name of a service is, and whether conditions on gateways hold for it. */
export class NameOwners {
  readonly #options: NameOwnersOptions;
  readonly #isAllowed: (
    decision: PolicyDecision,
    gateway: ScopedGateway,
  ) => boolean;

  /** Readings of the catalog under way, by service name. */
  readonly #readings = new Map<string, Promise<boolean>>();

  static create(options: NameOwnersOptions) {
    return new NameOwners(options);
  }

  private constructor(options: NameOwnersOptions) {
    this.#options = options;
    this.#isAllowed = createConditionAuthorizer(options.ruleset);
  }

  /**
   * That nobody is known to hold a name says nothing while the catalog has not been read: it is asked, and what it has is stored.
   *
   * @param serviceName - in lower case
   */
  async holderOf(serviceName: string): Promise<GatewayHold | undefined> {
    const { holds, clock } = this.#options;
    const hold = await holds.current(serviceName, await clock.now());
    if (hold) return hold;
    if (!(await this.#readDeclared(serviceName))) return undefined;
    return holds.current(serviceName, await clock.now());
  }

  /**
   * Those that ask for one name at once, as when a request is repeated, have one answer of the catalog.
   *
   * @returns whether the catalog has gateways of that name
   */
  async #readDeclared(serviceName: string): Promise<boolean> {
    const underWay = this.#readings.get(serviceName);
    if (underWay) return underWay;
    const reading = this.#record(serviceName).finally(() =>
      this.#readings.delete(serviceName),
    );
    this.#readings.set(serviceName, reading);
    return reading;
  }

  async #record(serviceName: string): Promise<boolean> {
    const { catalog, recorder } = this.#options;
    const entities = await catalog.getGatewaysNamed(serviceName);
    if (entities.length === 0) return false;
    await recorder.recordGateways(entities, new Map());
    return true;
  }

  /**
   * Whether conditions hold for a gateway: by its holder, whatever else the caller says. An owner that the caller names besides must meet
   * them, too.
   */
  isAllowed(
    decision: PolicyDecision,
    hold: GatewayHold | undefined,
    said: ProspectiveOwner,
    gateway: Omit<ScopedGateway, 'owner' | 'system'>,
  ): boolean {
    const allowed = ({ owner, system }: ProspectiveOwner) =>
      this.#isAllowed(decision, { ...gateway, owner, system });
    if (!hold) return allowed(said);
    const named = {
      owner: said.owner ?? hold.owner,
      system: said.system ?? hold.system,
    };
    const differs = named.owner !== hold.owner || named.system !== hold.system;
    return allowed(hold) && (!differs || allowed(named));
  }
}
