import { integration, internal, withRoutes } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { route001 } from './ROUTE-001';
import { examples } from './ROUTE-001.examples';

const tunnel = { prefix: '0.0.0.0/0', nextHop: 'VirtualAppliance' } as const;
const wayBack = { prefix: 'ApiManagement', nextHop: 'Internet' } as const;
const clients = { prefix: '203.0.113.0/24', nextHop: 'Internet' } as const;
const at = 'gatewaySubnet (routeTable)';

testRule(route001, examples, [
  {
    bad: withRoutes(internal(), { routes: [tunnel] }),
    good: withRoutes(internal(), { routes: [tunnel, wayBack] }),
    at,
  },
  {
    bad: withRoutes(internal(), {
      routes: [
        { prefix: '0.0.0.0/1', nextHop: 'None' },
        { prefix: '128.0.0.0/1', nextHop: 'None' },
      ],
    }),
    good: withRoutes(internal(), {
      routes: [{ prefix: '0.0.0.0/0', nextHop: 'Internet' }],
    }),
    at,
  },
  {
    bad: withRoutes(internal(), { routes: [tunnel, clients] }),
    good: withRoutes(integration(), { routes: [tunnel, clients] }),
    at,
    severity: 'warning',
  },
  {
    bad: withRoutes(internal(), { name: 'rt-hub' }),
    good: withRoutes(internal(), 'none'),
    at,
    severity: 'warning',
  },
]);
