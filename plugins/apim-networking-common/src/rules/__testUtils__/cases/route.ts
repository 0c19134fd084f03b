import type { GatewayDesignInput } from '../../../design';
import type { NetworkingModel, RouteTable } from '../../../model';
import { type Case, integration, internal, model, external } from '../models';

function withRoutes(
  input: GatewayDesignInput,
  routeTable: RouteTable | 'none',
  serviceEndpoints?: string[],
): NetworkingModel {
  return model(input, m => {
    m.locations[0].subnet!.routeTable = routeTable;
    m.locations[0].subnet!.serviceEndpoints = serviceEndpoints;
  });
}

const tunnel = { prefix: '0.0.0.0/0', nextHop: 'VirtualAppliance' } as const;

const wayBack = { prefix: 'ApiManagement', nextHop: 'Internet' } as const;

const clients = { prefix: '203.0.113.0/24', nextHop: 'Internet' } as const;

export const routeCases: Record<string, Case[]> = {
  'ROUTE-001': [
    {
      bad: withRoutes(internal(), { routes: [tunnel] }),
      good: withRoutes(internal(), { routes: [tunnel, wayBack] }),
      field: 'gatewaySubnet (routeTable)',
      severity: 'error',
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
      field: 'gatewaySubnet (routeTable)',
      severity: 'error',
    },
    {
      bad: withRoutes(internal(), { routes: [tunnel, clients] }),
      good: withRoutes(integration(), { routes: [tunnel, clients] }),
      field: 'gatewaySubnet (routeTable)',
      severity: 'warning',
    },
    {
      bad: withRoutes(internal(), { name: 'rt-hub' }),
      good: withRoutes(internal(), 'none'),
      field: 'gatewaySubnet (routeTable)',
      severity: 'warning',
    },
  ],
  'ROUTE-002': [
    {
      bad: withRoutes(internal(), { routes: [tunnel, wayBack] }, [
        'Microsoft.Sql',
        'Microsoft.Storage',
      ]),
      good: withRoutes(internal(), { routes: [tunnel, wayBack] }, [
        'microsoft.sql',
        'Microsoft.Storage',
        'Microsoft.EventHub',
        'Microsoft.KeyVault',
      ]),
      field: 'gatewaySubnet (serviceEndpoints)',
      severity: 'warning',
    },
  ],
  'ROUTE-003': [
    {
      bad: model(external({ forcedTunnel: {} })),
      good: model(
        external({ forcedTunnel: { clientRanges: ['203.0.113.0/24'] } }),
      ),
      field: 'gatewaySubnet (routeTable)',
      severity: 'warning',
    },
  ],
};
