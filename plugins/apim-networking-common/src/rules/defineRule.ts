import type { NetworkingModel, Place } from '../model';
import type {
  Reporter,
  Rule,
  RuleMessage,
  RuleMessages,
  RuleScope,
  ViolationOptions,
} from './rule';
import type { TemplateParameters } from './template';

/** What a template takes. */
type Parameters<Message extends RuleMessage> = Record<
  TemplateParameters<Extract<Message[keyof Message], string>>,
  string | number
>;

type Rest<Message extends RuleMessage> = keyof Parameters<Message> extends never
  ? [parameters?: Record<string, never>, options?: ViolationOptions]
  : [parameters: Parameters<Message>, options?: ViolationOptions];

/**
 * A reporter that takes the ids of the messages of one rule, and of each its parameters.
 *
 * @public
 */
export interface ReporterOf<Messages extends RuleMessages>
  extends Pick<Reporter, 'unknown' | 'sees'> {
  <Id extends keyof Messages & string>(
    messageId: Id,
    place: Place,
    ...rest: Rest<Messages[Id]>
  ): void;
}

/**
 * A model that is in a scope.
 *
 * @public
 */
export type ModelInScope<Scope extends RuleScope> = NetworkingModel &
  (Scope extends { tiers: ReadonlyArray<infer Tier> }
    ? { tier: Tier }
    : unknown) &
  (Scope extends { attachments: ReadonlyArray<infer Attachment> }
    ? { attachment: Attachment }
    : unknown);

/**
 * Defines a rule, with the types of its messages and of its scope for its check.
 *
 * @public
 */
export function defineRule<
  const Messages extends RuleMessages,
  const Scope extends RuleScope,
>(
  definition: Omit<Rule, 'appliesTo' | 'messages' | 'check'> & {
    appliesTo: Scope;
    messages: Messages;
    check(model: ModelInScope<Scope>, report: ReporterOf<Messages>): void;
  },
): Rule {
  // The engine calls the check with models in scope, and the check its reporter with its own messages.
  return definition as unknown as Rule;
}
