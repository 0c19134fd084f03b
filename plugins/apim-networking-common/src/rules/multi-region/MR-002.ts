import { placeWithin } from '../../model/place';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';

export const mr002 = defineRule({
  id: 'MR-002',
  family: 'multi-region',
  severity: 'error',
  title: 'A regional gateway cannot be disabled in internal mode',
  rationale: 'disableGateway is not allowed with internal injection.',
  appliesTo: { attachments: ['classic-internal'] },
  sources: ['multi'],
  remedy: 'Keep the gateway enabled, and route around it.',
  messages: { disabled: { actual: 'true', expected: 'false' } },
  check(model, report) {
    for (const location of locationsOf(model, report)) {
      const place = placeWithin(location, 'disableGateway');
      if (
        report.sees(place, 'whether the gateway is disabled') &&
        location.gatewayDisabled
      ) {
        report('disabled', place);
      }
    }
  },
});
