import type { Route } from '../../model';
import { placeOfAttached } from '../../model/place';
import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { forcedLocations, isRange, toInternet } from './forcedTunnel';

function hasManagementTag(routes: Route[]): boolean {
  return toInternet(routes).some(({ prefix }) =>
    /^apimanagement(?:\.|$)/i.test(prefix.trim()),
  );
}

export const route001 = defineRule({
  id: 'ROUTE-001',
  family: 'route',
  severity: 'error',
  title: 'The return path of the management traffic is blocked',
  rationale:
    'Where all outbound traffic of a classic injected instance is forced elsewhere, answers to Azure’s management calls need their own route: ApiManagement, next hop Internet.',
  appliesTo: { attachments: CLASSIC_INJECTION },
  sources: ['internal', 'external'],
  remedy:
    'Add a route for the service tag ApiManagement with the next hop Internet.',
  messages: {
    forced: {
      actual: '{{forced}}, no route for ApiManagement',
      expected: 'ApiManagement to Internet',
    },
    someRanges: {
      actual: '{{forced}}, some ranges to Internet, no route for ApiManagement',
      expected: 'ApiManagement to Internet',
      message:
        'Outbound traffic is forced elsewhere, and no route names ApiManagement. Some ranges go to the internet: whether those of the management service are among them cannot be seen here.',
    },
    hiddenTable: {
      actual: 'route table{{name}} that is not visible',
      expected:
        'where it forces outbound traffic, a route for ApiManagement to Internet',
      message:
        'The subnet has a route table that cannot be seen here. If it forces outbound traffic elsewhere, the management traffic needs its own route.',
    },
  },
  check(model, report) {
    for (const { subnet, routes, forced } of forcedLocations(model, report)) {
      if (!hasManagementTag(routes)) {
        const place = placeOfAttached(subnet, 'routeTable');
        // Ranges may be those of the management service, or of the callers.
        if (toInternet(routes).some(isRange)) {
          report('someRanges', place, { forced }, { severity: 'warning' });
        } else report('forced', place, { forced });
      }
    }
    for (const { subnet } of model.locations) {
      const table = subnet?.routeTable;
      if (subnet && table && table !== 'none' && !table.routes) {
        report(
          'hiddenTable',
          placeOfAttached(subnet, 'routeTable'),
          { name: table.name ? ` ${table.name}` : '' },
          { severity: 'warning' },
        );
      }
    }
  },
});
