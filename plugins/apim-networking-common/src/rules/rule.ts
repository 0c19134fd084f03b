import type { TierName } from '../tiers';
import type { SourceId } from '../sources';
import type { NetworkingModel, Place } from '../model';
import type { Finding, Severity } from './finding';

/** @public */
export type RuleFamily =
  | 'tier'
  | 'combination'
  | 'creation'
  | 'subnet'
  | 'public-network-access'
  | 'private-endpoint'
  | 'public-ip'
  | 'edge'
  | 'multi-region'
  | 'network-security-group'
  | 'route'
  | 'dns'
  | 'host-name'
  | 'outbound'
  | 'workspace';

/**
 * What a check reports of one place where its rule is broken. What is left out is taken from the rule.
 *
 * @public
 */
export interface Violation {
  /** Where it is set: the path in the design, or in the ARM resource of the gateway; a place for what can be elsewhere. */
  field: Place | string;
  seen: string;
  needed: string;
  message?: string;
  remedy?: string;
  severity?: Severity;
  fix?: Finding['fix'];
}

/**
 * One fact about API Management networking, as data and a pure check.
 *
 * @public
 */
export interface Rule {
  /** Stable, such as `SUB-002`. */
  id: string;
  family: RuleFamily;
  /** Severity unless the check says otherwise for what it cannot see. */
  severity: Severity;
  title: string;
  /** Why the rule is there and what follows from breaking it, in one or two sentences. */
  rationale: string;
  /** The tiers that it can concern; undefined: all. */
  appliesTo?: TierName[];
  sources: SourceId[];
  remedy: string;
  /** Whether the sources disagree. */
  disputed?: boolean;
  /** What a check of a broken design sees, and what it needs. */
  example: { good: string; bad: string };
  /** Version of the suite that brought it. Left out: the first. */
  since?: string;
  /** Pure; never throws. */
  check(model: NetworkingModel): Violation[];
}
