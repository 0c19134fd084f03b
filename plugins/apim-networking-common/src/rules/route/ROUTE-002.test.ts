import {
  additional,
  internal,
  model,
  withRoutes,
} from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { route002 } from './ROUTE-002';
import { examples } from './ROUTE-002.examples';

const routes = {
  routes: [
    { prefix: '0.0.0.0/0', nextHop: 'VirtualAppliance' as const },
    { prefix: 'ApiManagement', nextHop: 'Internet' as const },
  ],
};

const secondTunnelled = (...serviceEndpoints: string[]) =>
  model(internal(additional()), m => {
    m.locations[1].subnet!.routeTable = routes;
    m.locations[1].subnet!.serviceEndpoints = serviceEndpoints;
  });

testRule(route002, examples, [
  {
    bad: withRoutes(internal(), routes, ['Microsoft.Sql', 'Microsoft.Storage']),
    good: withRoutes(internal(), routes, [
      'microsoft.sql',
      'Microsoft.Storage',
      'Microsoft.EventHub',
      'Microsoft.KeyVault',
    ]),
    at: 'gatewaySubnet (serviceEndpoints)',
  },
  {
    // A further region needs no endpoint for SQL, whether the primary one has a tunnel or not.
    bad: secondTunnelled('Microsoft.Storage'),
    good: secondTunnelled(
      'Microsoft.Storage',
      'Microsoft.EventHub',
      'Microsoft.KeyVault',
    ),
    at: 'additionalLocations[0].gatewaySubnet (serviceEndpoints)',
  },
]);
