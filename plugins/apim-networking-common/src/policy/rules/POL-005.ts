import { requirements } from '../requiredOptions';
import { defineEnvironmentRule, titleOf } from './definePolicyRule';

export const pol005 = defineEnvironmentRule({
  id: 'POL-005',
  title: 'The policy requires an option',
  rationale:
    'The organization requires options, such as zones or a web application firewall, of every gateway in an environment.',
  remedy:
    'Add the option, choose a tier and a pattern that have it, or ask the platform team for an exception.',
  messages: {
    missing: {
      actual: 'not there',
      expected: '{{expected}}',
      message: 'In {{environment}} the policy requires {{option}}: {{why}}.',
    },
  },
  check(model, environment, report) {
    for (const option of environment.requiredOptions ?? []) {
      const { field, expected, why, find } = requirements[option];
      const place = {
        text: model.evidence === 'declared' ? field.declared : field.arm,
      };
      const found = find(model);
      if (found === false) {
        report('missing', place, {
          environment: titleOf(environment),
          option,
          why,
          expected,
        });
      } else if (found !== true) report.unknown(place, found);
    }
  },
});
