import { list, oneOf, section, text } from '../readers';
import { named, resourceType, type ResourceOf } from '../resourceType';

const route = named({
  properties: section({
    addressPrefix: text,
    nextHopType: oneOf(
      'Internet',
      'VirtualAppliance',
      'VirtualNetworkGateway',
      'VnetLocal',
      'None',
    ),
  }),
});

export const routeTableFields = {
  properties: section({ routes: list(route) }),
};

export const ROUTE_TABLE = resourceType(
  'Microsoft.Network/routeTables',
  named(routeTableFields),
);
export type ArmRouteTable = ResourceOf<typeof ROUTE_TABLE>;

export const ROUTE = resourceType(
  'Microsoft.Network/routeTables/routes',
  route,
);
export type ArmRoute = ResourceOf<typeof ROUTE>;
