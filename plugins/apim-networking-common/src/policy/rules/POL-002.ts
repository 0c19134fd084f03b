import { placeOfGateway } from '../../model/place';
import { tierTitle } from '../../rules/words';
import {
  defineEnvironmentRule,
  listAllowed,
  titleOf,
} from './definePolicyRule';

export const pol002 = defineEnvironmentRule({
  id: 'POL-002',
  title: 'The policy does not allow this tier',
  rationale:
    'The organization allows only some pricing tiers in an environment.',
  remedy: 'Choose an allowed tier, or ask the platform team for an exception.',
  messages: {
    tier: {
      actual: '{{actual}}',
      expected: '{{allowed}}',
      message: '{{tier}} is not allowed in {{environment}}.',
    },
  },
  check(model, environment, report) {
    const { allowedTiers } = environment;
    if (!allowedTiers) return;
    const { tier, skuName, undecided } = model;
    const place = placeOfGateway(model, 'tier');
    // A SKU that this ruleset does not know is none of the allowed tiers.
    if (!tier && (undecided || skuName === '' || model.workspaceGateway)) {
      report.unknown(place, 'the tier');
    } else if (!tier || !allowedTiers.includes(tier)) {
      report('tier', place, {
        actual: tier ?? skuName,
        tier: tierTitle(model),
        allowed: listAllowed(allowedTiers),
        environment: titleOf(environment),
      });
    }
  },
});
