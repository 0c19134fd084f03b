import { placeOfLocation } from '../../model/place';
import { locationsOf } from '../../rules/subjects';
import {
  defineEnvironmentRule,
  listAllowed,
  titleOf,
} from './definePolicyRule';

export const pol004 = defineEnvironmentRule({
  id: 'POL-004',
  title: 'The policy does not allow this region',
  rationale:
    'The organization allows only some Azure regions in an environment, for every location of a gateway.',
  remedy:
    'Choose an allowed region, or ask the platform team for an exception.',
  messages: {
    region: {
      actual: '{{region}}',
      expected: '{{allowed}}',
      message: 'The region {{region}} is not allowed in {{environment}}.',
    },
  },
  check(model, environment, report) {
    const { allowedRegions } = environment;
    if (!allowedRegions) return;
    locationsOf(model, report).forEach((location, index) => {
      const { region } = location;
      const { text } = placeOfLocation(model, location, 'region');
      const place = {
        text:
          index > 0 && model.evidence === 'declared' ? `${text}.region` : text,
      };
      if (region === undefined) report.unknown(place, 'the region');
      else if (!allowedRegions.includes(region)) {
        report('region', place, {
          region,
          allowed: listAllowed(allowedRegions),
          environment: titleOf(environment),
        });
      }
    });
  },
});
