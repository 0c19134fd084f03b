import { placeWithin } from '../../model/place';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';

export const mr004 = defineRule({
  id: 'MR-004',
  family: 'multi-region',
  severity: 'error',
  title: 'A region twice',
  rationale: 'A location can be added to an instance only once.',
  appliesTo: {},
  sources: ['multi'],
  remedy: 'Remove the second one, and add its units to the first.',
  messages: {
    repeated: { actual: '{{region}}, again', expected: 'another region' },
  },
  check(model, report) {
    const locations = locationsOf(model, report);
    if (locations.length === 1) return;
    const seen = new Set<string>();
    locations.forEach((location, index) => {
      const { region } = location;
      if (!region) {
        report.unknown(placeWithin(location, 'region'), 'the region');
      } else if (index > 0 && seen.has(region)) {
        report('repeated', placeWithin(location, 'region'), { region });
      } else {
        seen.add(region);
      }
    });
  },
});
