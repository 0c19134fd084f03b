import {
  parseCidr,
  type LocationModel,
  type NetworkingModel,
  type Route,
  type SubnetModel,
} from '../../model';
import { placeOfAttached } from '../../model/place';
import type { Reporter } from '../rule';
import { subnetsOf } from '../subjects';

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

const HOP_NAMES: Partial<Record<Route['nextHop'], string>> = {
  VirtualAppliance: 'an appliance',
  VirtualNetworkGateway: 'a virtual network gateway',
  None: 'nowhere',
};

/** A location whose outbound traffic is forced elsewhere. */
export interface ForcedLocation {
  location: LocationModel;
  subnet: SubnetModel;
  routes: Route[];
  hop: Route['nextHop'];
  /** The route that forces it, such as `0.0.0.0/0 to an appliance`. */
  forced: string;
}

/** The locations whose outbound traffic is seen to be forced elsewhere; reports those whose routes are not visible. */
export function forcedLocations(
  model: NetworkingModel,
  report: Pick<Reporter, 'unknown' | 'sees'>,
): ForcedLocation[] {
  return subnetsOf(model, report).flatMap(({ location, subnet }) => {
    const { routeTable, isCreated } = subnet;
    // A subnet that is created with the gateway has the route table of the design, or none.
    if (routeTable === 'none' || (!routeTable && isCreated)) return [];
    const routes = routeTable?.routes;
    const forced = routes && defaultRoute(routes);
    if (!routes || forced?.nextHop === 'Unknown') {
      report.unknown(placeOfAttached(subnet, 'routeTable'), 'the routes');
      return [];
    }
    const hop = forced && HOP_NAMES[forced.nextHop];
    return forced && hop
      ? [
          {
            location,
            subnet,
            routes,
            hop: forced.nextHop,
            forced: `${forced.prefix} to ${hop}`,
          },
        ]
      : [];
  });
}

export function toInternet(routes: Route[]): Route[] {
  return routes.filter(({ nextHop }) => nextHop === 'Internet');
}

export function isRange({ prefix }: Route): boolean {
  return parseCidr(prefix.trim()).ok;
}
