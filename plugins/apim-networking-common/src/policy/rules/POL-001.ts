import { placeNamed } from '../../model/place';
import { definePolicyRule } from './definePolicyRule';

export const pol001 = definePolicyRule({
  id: 'POL-001',
  title: 'The policy does not know this environment',
  rationale:
    'A policy with environments denies every other environment, because it does not say what is allowed there.',
  remedy:
    'Choose one of the environments of the policy, or ask the platform team to add it.',
  messages: {
    unknown: {
      actual: '{{environment}}',
      expected: '{{environments}}',
      message:
        'The organization’s policy has no environment “{{environment}}”.',
    },
  },
  check({ environment }, { environments }, report) {
    if (environments.length === 0) return;
    const names = environments.map(({ name }) => name);
    const place = placeNamed('environment');
    if (environment === undefined) report.unknown(place, 'the environment');
    else if (!names.includes(environment)) {
      report('unknown', place, { environment, environments: names.join(', ') });
    }
  },
});
