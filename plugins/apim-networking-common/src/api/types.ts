import type { DesignIssue } from '../design';
import type { Evaluation } from '../evaluation';

/**
 * The posture of one gateway of the catalog, and where the knowledge is from.
 *
 * @public
 */
export interface GatewayPosture {
  /** `resource:default/apim-payments-prod`. */
  entityRef: string;
  title: string;
  owner?: string;
  system?: string;
  /** Where the declaration can be read or changed. */
  viewUrl?: string;
  editUrl?: string;
  declared:
    | { ok: true; evaluation: Evaluation }
    | { ok: false; issues: DesignIssue[] };
  evidence: {
    kind: 'declared';
    /** When the declaration was last read, ISO 8601. */
    readAt: string;
    /** When it was last seen to change, ISO 8601. */
    changedAt: string;
  };
  /** The decision on this design of this gateway, where the entity names it. */
  decisionId?: string;
  /** Whether the entity names a decision that is not known to be on this design of this gateway. Left out: it does not. */
  decidedOnAnotherDesign?: boolean;
  /** Why the entity has no rights to the service that it names, or who else names it. Left out: there is nothing to say. */
  ownershipProblems?: OwnershipProblem[];
}

/**
 * Something that is wrong with whose gateway an entity is.
 *
 * @public
 */
export interface OwnershipProblem {
  /**
   * `held`: another entity declared the service name first. `decided`: a decision gave it to another owner. `recreated`: an entity of
   * this reference had another owner before it was deleted. `owner-changed`: the owner cannot be changed by this entity.
   * `declared-again`: others declare the name of this gateway.
   */
  kind: 'held' | 'decided' | 'recreated' | 'owner-changed' | 'declared-again';
  severity: 'error' | 'warning';
  message: string;
  remedy: string;
}

/** @public */
export interface ApiPosture {
  /** `api:default/payments`. */
  entityRef: string;
  title: string;
  /** In the order of the annotation; empty when the API names no gateway. */
  gateways: GatewayPosture[];
  /** References of the annotation that lead to no gateway, with the reason. */
  unresolved: Array<{ reference: string; reason: string }>;
  /** How many more gateways it names that the caller may not read; left out when there are none. */
  notReadable?: number;
}

/** @public */
export interface GatewayPostureWithApis {
  gateway: GatewayPosture;
  /** The APIs that name this gateway and that the caller can read in the catalog, by title: of the first 200. */
  apis: Array<{ entityRef: string; title: string }>;
  /** How many name it, also those that are not among `apis`. Left out: as many as are. */
  totalApis?: number;
}
