import type { GatewayDesign, DesignIssue } from '../design';
import type { Evaluation, Outcome } from '../evaluation';

/**
 * A recorded verdict on one design. It holds for that design only: `digest` is the SHA-256 of its canonical JSON, in hex.
 *
 * @public
 */
export interface Decision {
  /** UUID. */
  id: string;
  outcome: Outcome;
  design: GatewayDesign;
  digest: string;
  evaluation: Evaluation;
  /** Entity reference of the user, or the subject of the service, that asked. */
  requestedBy: string;
  /** ISO 8601. */
  decidedAt: string;
  rulesetVersion: string;
  /** SHA-256 of the policy in force, in hex. */
  policyDigest: string;
}

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
  /** The decision that allowed it, where the gateway names one. */
  decisionId?: string;
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
  /** The APIs that name this gateway, by title; at most 200. */
  apis: Array<{ entityRef: string; title: string }>;
}
