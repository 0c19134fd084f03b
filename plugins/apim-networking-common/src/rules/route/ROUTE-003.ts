import { placeOfAttached } from '../../model/place';
import { defineRule } from '../defineRule';
import { forcedLocations, isRange, toInternet } from './forcedTunnel';

export const route003 = defineRule({
  id: 'ROUTE-003',
  family: 'route',
  severity: 'warning',
  title: 'Answers to callers go through the tunnel',
  rationale:
    'In external mode with a forced tunnel, answers to callers on the internet take another way than the calls came, and are dropped, unless each range of callers has a route to the internet.',
  appliesTo: { attachments: ['classic-external'] },
  sources: ['external'],
  remedy:
    'Add a route with the next hop Internet for each range of callers, or use internal mode.',
  messages: {
    forced: {
      actual: '{{forced}}',
      expected: 'the ranges of the callers to Internet',
    },
  },
  check(model, report) {
    for (const { subnet, routes, forced } of forcedLocations(model, report)) {
      if (!toInternet(routes).some(isRange)) {
        report('forced', placeOfAttached(subnet, 'routeTable'), { forced });
      }
    }
  },
});
