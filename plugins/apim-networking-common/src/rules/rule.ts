import type { Evidence, NetworkingModel, Place } from '../model';
import type { Attachment } from '../patterns';
import type { TierName } from '../tiers';
import type { CatalogueEntry } from '../finding/catalogueEntry';
import type { Finding, Severity } from '../finding/finding';

/**
 * The families of rules, in the order in which they are listed.
 *
 * @public
 */
export const RULE_FAMILIES = [
  'tier',
  'combination',
  'creation',
  'subnet',
  'public-network-access',
  'private-endpoint',
  'public-ip',
  'multi-region',
  'edge',
  'network-security-group',
  'route',
  'dns',
  'host-name',
  'outbound',
  'workspace',
  'generation',
] as const;

/** @public */
export type RuleFamily = (typeof RULE_FAMILIES)[number];

/**
 * A value that a verdict depends on and that is not visible.
 *
 * @public
 */
export interface Unseen {
  place: Place;
  /** What it is, such as `the address range of the subnet`. */
  what: string;
}

/**
 * A condition of a scope that is neither tier, attachment nor evidence.
 *
 * @public
 */
export interface Condition {
  /** Completes "It applies to a gateway …", such as `with public network access disabled`. */
  text: string;
  /** What is not visible, where that decides. */
  holds(model: NetworkingModel): boolean | Unseen;
}

/**
 * What a rule is about. The engine applies it: a check runs only on models that are in scope. Each property narrows the scope;
 * an omitted one does not.
 *
 * @public
 */
export interface RuleScope {
  /** On a model whose tier is not known the result is unknown. */
  tiers?: readonly TierName[];
  attachments?: readonly Attachment[];
  evidence?: readonly Evidence[];
  /** All of them must hold. */
  when?: readonly Condition[];
}

/**
 * The texts of one kind of violation: templates with parameters such as `{{units}}`.
 *
 * @public
 */
export interface RuleMessage {
  /** The value that is there. */
  actual: string;
  /** The value that must be there. */
  expected: string;
  /** Whole sentence: what is wrong and what follows from it. Default: the rationale of the rule. */
  message?: string;
  /** Default: the remedy of the rule. */
  remedy?: string;
}

/** @public */
export type RuleMessages = Readonly<Record<string, RuleMessage>>;

/** @public */
export interface ViolationOptions {
  /** Default: the severity of the rule. */
  severity?: Severity;
  fix?: Finding['fix'];
}

/**
 * What a check says of a model. The check of a rule gets a typed one: see `defineRule`.
 *
 * @public
 */
export interface Reporter {
  /** The value at a place violates the rule. */
  (
    messageId: string,
    place: Place,
    parameters?: Readonly<Record<string, string | number>>,
    options?: ViolationOptions,
  ): void;
  /** The verdict depends on a value that is not visible. */
  unknown(place: Place, what: string): void;
  /**
   * Whether a property of the gateway could be read. Where it could not, the model has Azure's default in its place: that is reported
   * as unknown.
   */
  sees(place: Place, what: string): boolean;
}

/**
 * One fact about API Management networking, as data and a pure check.
 *
 * @public
 */
export interface Rule extends CatalogueEntry {
  appliesTo: RuleScope;
  messages: RuleMessages;
  /** Reports each violation, and each value that it could not see. Pure; never throws. */
  check(model: NetworkingModel, report: Reporter): void;
}

/**
 * Whether an entry of the catalogue is a rule over models, with a scope.
 *
 * @public
 */
export function isRule(entry: CatalogueEntry): entry is Rule {
  return 'appliesTo' in entry;
}

/**
 * What became of one rule on one model. `notApplicable`: the model is not in its scope. `unknown`: nothing that is visible violates the
 * rule, and something that is not visible might.
 *
 * @public
 */
export type RuleOutcome =
  | 'compliant'
  | 'violated'
  | 'notApplicable'
  | 'unknown';

/** @public */
export interface RuleResult {
  ruleId: string;
  outcome: RuleOutcome;
  /** Where it is violated. */
  findings: Finding[];
  /** What could not be seen; for a violated rule too. */
  unseen: Array<{ field: string; what: string }>;
}
