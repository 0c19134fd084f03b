import type { CatalogueEntry } from '../../finding';
import type { NetworkingModel } from '../../model';
import type { ReporterOf } from '../../rules/defineRule';
import type { Reporter, RuleMessages } from '../../rules/rule';
import type { EnvironmentPolicy, NetworkingPolicy } from '../policy';

/** What an organization can limit, as data and a pure check of a model against its policy. */
export interface PolicyRule extends CatalogueEntry {
  messages: RuleMessages;
  check(
    model: NetworkingModel,
    policy: NetworkingPolicy,
    report: Reporter,
  ): void;
}

type Given = Pick<CatalogueEntry, 'id' | 'title' | 'rationale' | 'remedy'>;

/** A rule of the policy. Every finding is an error: a policy only makes a verdict stricter. */
export function definePolicyRule<const Messages extends RuleMessages>(
  definition: Given & {
    messages: Messages;
    check(
      model: NetworkingModel,
      policy: NetworkingPolicy,
      report: ReporterOf<Messages>,
    ): void;
  },
): PolicyRule {
  const rule = {
    ...definition,
    family: 'policy',
    stage: 'policy',
    severity: 'error',
    sources: [],
  };
  // The engine gives the check its reporter with its own messages.
  return rule as unknown as PolicyRule;
}

/** The same for what is limited in one environment: the check runs where the policy has the environment of the model. */
export function defineEnvironmentRule<const Messages extends RuleMessages>(
  definition: Given & {
    messages: Messages;
    check(
      model: NetworkingModel,
      environment: EnvironmentPolicy,
      report: ReporterOf<Messages>,
    ): void;
  },
): PolicyRule {
  const { check, ...rest } = definition;
  return definePolicyRule<Messages>({
    ...rest,
    check(model, { environments }, report) {
      const environment = environments.find(
        ({ name }) => name === model.environment,
      );
      // An environment that is not known, or not visible, is reported by POL-001.
      if (environment) check(model, environment, report);
    },
  });
}

/** Name of an environment for people. */
export function titleOf({ title, name }: EnvironmentPolicy): string {
  return title ?? name;
}

/** The values that a list allows, for people. */
export function listAllowed(allowed: readonly string[]): string {
  return allowed.join(', ') || 'none: no gateway is allowed here';
}
