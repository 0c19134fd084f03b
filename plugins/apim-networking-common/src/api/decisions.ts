import type { GatewayDesign } from '../design';
import type { Evaluation, Outcome } from '../evaluation';
import type { PatternName } from '../patterns';
import type { Severity } from '../rules';
import type { TierName } from '../tiers';

/**
 * What a decision is for, in the words of who asks. It is kept for people to follow; no design is evaluated by it. Of a gateway that the
 * catalog does not have yet, `owner` and `system` say to the portal's permission policy whose it will be.
 *
 * @public
 */
export interface DecisionContext {
  /** Of the scaffolder. */
  taskId?: string;
  /** Entity reference of the template. */
  templateRef?: string;
  /** Entity reference of the gateway. */
  gatewayRef?: string;
  /** Entity reference of who will own a new gateway: a group where it names no kind. */
  owner?: string;
  /** Entity reference of the system that a new gateway will be part of. */
  system?: string;
}

/**
 * A waiver that a decision was made under.
 *
 * @public
 */
export interface WaiverUse {
  /** UUID of the waiver. */
  id: string;
  ruleId: string;
  /** When it ends, ISO 8601. */
  until: string;
}

/**
 * Why nothing may be made of a decision any more: its time is over, or designs are evaluated by another ruleset or policy since.
 *
 * @public
 */
export type DecisionEnd = 'time' | 'ruleset' | 'policy';

/** @public */
export interface DecisionValidity {
  /** ISO 8601. */
  decidedAt: string;
  /**
   * Until when something may be made of it, ISO 8601: a time that the portal configures, and no longer than any waiver that it
   * uses lasts, also where one is revoked later.
   */
  validUntil: string;
  /**
   * Whether something may be made of it as the backend answers: that is still to come, by the clock of its database, and designs are
   * evaluated by the same ruleset and policy as then.
   */
  valid: boolean;
  /** Why it is not valid. Absent where it is valid or pending. */
  endedBy?: DecisionEnd;
  /**
   * Present while the task that requested it has not confirmed it, which its last step does. Until then it allows nothing to be deployed,
   * and it is not valid.
   */
  pending?: true;
}

/**
 * The decisions that a task confirmed.
 *
 * @public
 */
export interface DecisionConfirmation {
  /** UUIDs; none where all of the task's decisions were confirmed before. */
  decisionIds: string[];
}

/**
 * What a decision on a design would be. It is not recorded, and allows nothing.
 *
 * @public
 */
export interface DecisionPreview {
  outcome: Outcome;
  /** SHA-256 of the design's canonical JSON, in hex. */
  digest: string;
  evaluation: Evaluation;
  /** Entity reference of the user, or the subject of the service, that asked. */
  requestedBy: string;
  /** ISO 8601. */
  evaluatedAt: string;
}

/**
 * A recorded verdict on one design. It holds for that design only: `digest` is the SHA-256 of its canonical JSON, in hex.
 *
 * @public
 */
export interface Decision extends DecisionValidity {
  /** UUID. */
  id: string;
  outcome: Outcome;
  design: GatewayDesign;
  digest: string;
  evaluation: Evaluation;
  /** The waivers that its findings have. */
  waiversUsed: WaiverUse[];
  context?: DecisionContext;
  /** Entity reference of the user, or the subject of the service, that asked. */
  requestedBy: string;
  rulesetVersion: string;
  /** SHA-256 of the policy in force, in hex. */
  policyDigest: string;
}

/**
 * What a table shows of one decision.
 *
 * @public
 */
export interface DecisionItem
  extends DecisionValidity,
    Pick<
      Decision,
      'id' | 'outcome' | 'digest' | 'waiversUsed' | 'context' | 'requestedBy'
    > {
  /** Name of the API Management service, in lower case. */
  gateway: string;
  environment: string;
  tier: TierName;
  pattern: PatternName;
  /** How many there are; those with a waiver are counted by themselves. */
  findings: Record<Severity | 'waived', number>;
}

/**
 * Decisions, the newest first.
 *
 * @public
 */
export interface DecisionPage {
  items: DecisionItem[];
  /** Gives the next page; left out on the last one. */
  nextCursor?: string;
}
