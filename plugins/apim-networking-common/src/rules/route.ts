import { isClassicInjection } from '../model/attachment';
import {
  parseCidr,
  TUNNEL_SERVICE_ENDPOINTS,
  type LocationModel,
  type NetworkingModel,
  type Route,
} from '../model';
import { placeOfAttached } from '../model/place';
import type { Rule, Violation } from './rule';

const HALVES = ['0.0.0.0/1', '128.0.0.0/1'];

/** The default route, or the halves of it that appliances like to announce. */
function defaultRoute(routes: Route[]): Route | undefined {
  const whole = routes.find(({ prefix }) => prefix.trim() === '0.0.0.0/0');
  const halves = HALVES.map(half =>
    routes.find(({ prefix }) => prefix.trim() === half),
  );
  // The longer prefixes win where both are there.
  return halves.every(Boolean) ? halves[0] : whole;
}

function isForced(route: Route | undefined): route is Route {
  return (
    route?.nextHop === 'VirtualAppliance' ||
    route?.nextHop === 'VirtualNetworkGateway' ||
    route?.nextHop === 'None'
  );
}

/** The locations whose outbound traffic is seen to be forced elsewhere. */
function forcedLocations(
  model: NetworkingModel,
): Array<{ location: LocationModel; routes: Route[]; forced: Route }> {
  if (!isClassicInjection(model)) return [];
  return model.locations.flatMap(location => {
    const table = location.subnet?.routeTable;
    if (!table || table === 'none' || !table.routes) return [];
    const forced = defaultRoute(table.routes);
    return isForced(forced) ? [{ location, routes: table.routes, forced }] : [];
  });
}

function toInternet(routes: Route[]): Route[] {
  return routes.filter(({ nextHop }) => nextHop === 'Internet');
}

function isRange({ prefix }: Route): boolean {
  return parseCidr(prefix.trim()).ok;
}

function hasManagementTag(routes: Route[]): boolean {
  return toInternet(routes).some(({ prefix }) =>
    /^apimanagement(?:\.|$)/i.test(prefix.trim()),
  );
}

const hopNames: Record<string, string> = {
  VirtualAppliance: 'an appliance',
  VirtualNetworkGateway: 'a virtual network gateway',
  None: 'nowhere',
};

const route001: Rule = {
  id: 'ROUTE-001',
  family: 'route',
  severity: 'error',
  title: 'The way back of the management traffic is cut',
  rationale:
    'Where all outbound traffic of a classic injected instance is forced elsewhere, answers to Azure’s management calls need a route of their own: ApiManagement, next hop Internet.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['internal', 'external'],
  remedy:
    'Add a route for the service tag ApiManagement with the next hop Internet.',
  example: {
    good: '0.0.0.0/0 to an appliance, ApiManagement to Internet',
    bad: '0.0.0.0/0 to an appliance alone',
  },
  check(model) {
    const forced = forcedLocations(model).flatMap(
      ({ location, routes, forced: route }): Violation[] => {
        if (hasManagementTag(routes)) return [];
        // Ranges may be those of the management service, or of the callers.
        const perhaps = toInternet(routes).some(isRange);
        return [
          {
            field: placeOfAttached(location.subnet!, 'routeTable'),
            seen: `${route.prefix} to ${hopNames[route.nextHop]}${
              perhaps ? ', some ranges to Internet' : ''
            }, no route for ApiManagement`,
            needed: 'ApiManagement to Internet',
            ...(perhaps && {
              severity: 'warning' as const,
              message:
                'Outbound traffic is forced elsewhere, and no route names ApiManagement. Some ranges go to the internet: whether those of the management service are among them cannot be seen here.',
            }),
          },
        ];
      },
    );
    return [...forced, ...unseenTables(model)];
  },
};

function unseenTables(model: NetworkingModel): Violation[] {
  if (!isClassicInjection(model)) return [];
  return model.locations.flatMap(({ subnet }) => {
    const table = subnet?.routeTable;
    return table && table !== 'none' && !table.routes
      ? [
          {
            field: placeOfAttached(subnet!, 'routeTable'),
            seen: `route table ${table.name ?? ''} that is not visible`.replace(
              '  ',
              ' ',
            ),
            needed:
              'where it forces outbound traffic, a route for ApiManagement to Internet',
            severity: 'warning' as const,
            message:
              'The subnet has a route table that cannot be seen here. If it forces outbound traffic elsewhere, the management traffic needs a route of its own.',
          },
        ]
      : [];
  });
}

const route002: Rule = {
  id: 'ROUTE-002',
  family: 'route',
  severity: 'warning',
  title: 'A forced tunnel without service endpoints',
  rationale:
    'With a forced tunnel, the core dependencies should go straight to Azure by service endpoints for Microsoft.Sql, Microsoft.Storage, Microsoft.EventHub and Microsoft.KeyVault.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['internal', 'external'],
  remedy: 'Switch the service endpoints on in the subnet of the gateway.',
  example: {
    good: 'serviceEndpoints: Microsoft.Sql, Microsoft.Storage, Microsoft.EventHub, Microsoft.KeyVault',
    bad: 'serviceEndpoints: none',
  },
  check(model) {
    return forcedLocations(model).flatMap(({ location: { subnet } }, index) => {
      const present = subnet!.serviceEndpoints;
      if (!present) return [];
      const has = present.map(service => service.toLowerCase());
      const missing = TUNNEL_SERVICE_ENDPOINTS.filter(
        service =>
          !has.includes(service.toLowerCase()) &&
          // The SQL of a further region is that of the primary one: no endpoint there.
          !(index > 0 && service === 'Microsoft.Sql'),
      );
      return missing.length > 0
        ? [
            {
              field: placeOfAttached(subnet!, 'serviceEndpoints'),
              seen: present.join(', ') || 'none',
              needed: missing.join(', '),
            },
          ]
        : [];
    });
  },
};

const route003: Rule = {
  id: 'ROUTE-003',
  family: 'route',
  severity: 'warning',
  title: 'Answers to callers go through the tunnel',
  rationale:
    'In external mode with a forced tunnel, answers to callers on the internet take another way than the calls came, and are dropped, unless each range of callers has a route to the internet.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['external'],
  remedy:
    'Add a route with the next hop Internet for each range of callers, or use internal mode.',
  example: {
    good: '203.0.113.0/24 to Internet beside the tunnel',
    bad: '0.0.0.0/0 to an appliance and no range to Internet',
  },
  check(model) {
    if (model.attachment !== 'classic-external') return [];
    return forcedLocations(model)
      .filter(({ routes }) => !toInternet(routes).some(isRange))
      .map(({ location, forced }) => ({
        field: placeOfAttached(location.subnet!, 'routeTable'),
        seen: `${forced.prefix} to ${hopNames[forced.nextHop]}`,
        needed: 'the ranges of the callers to Internet',
      }));
  },
};

export const routeRules: Rule[] = [route001, route002, route003];
