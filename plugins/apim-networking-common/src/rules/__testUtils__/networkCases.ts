import type { GatewayDesignInput } from '../../design';
import { exampleDesign } from '../../design/exampleDesigns';
import type { NetworkingModel, RouteTable, SecurityRule } from '../../model';
import {
  additional,
  injectionV2,
  inboundRule,
  integration,
  internal,
  isolated,
  model,
  type Case,
} from './models';

const external = (changes: Partial<GatewayDesignInput> = {}) =>
  exampleDesign('injection-external', 'Premium', changes);

const outboundRule: SecurityRule = {
  ...inboundRule,
  name: 'AllowOut',
  direction: 'Outbound',
  sources: ['VirtualNetwork'],
  destinations: ['Storage'],
};
const denyOut: SecurityRule = {
  ...outboundRule,
  name: 'DenyOut',
  access: 'Deny',
  priority: 4000,
  protocol: '*',
  destinations: ['*'],
  destinationPorts: ['*'],
};
const denyIn: SecurityRule = {
  ...denyOut,
  name: 'DenyIn',
  direction: 'Inbound',
  sources: ['*'],
  destinations: ['*'],
};
const management: SecurityRule = {
  ...inboundRule,
  name: 'AllowManagement',
  sources: ['ApiManagement'],
  destinations: ['VirtualNetwork'],
  destinationPorts: ['3443'],
};
const out = (tag: string, ports: string[], priority: number): SecurityRule => ({
  ...outboundRule,
  name: `Allow${tag}`,
  priority,
  destinations: [tag],
  destinationPorts: ports,
});
const core = [
  out('Storage', ['443'], 110),
  out('Sql', ['1433'], 120),
  out('AzureKeyVault', ['443'], 130),
];

function withRules(
  input: GatewayDesignInput,
  rules: SecurityRule[],
  location = 0,
): NetworkingModel {
  return model(input, m => {
    m.locations[location].subnet!.securityRules = rules;
  });
}

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

const workspace = (
  pattern: 'workspace-integration' | 'workspace-injection',
  changes: Partial<GatewayDesignInput> = {},
) => exampleDesign(pattern, 'Premium', changes);

const nsgField = 'gatewaySubnet (networkSecurityGroup)';

/** Groups, routes, DNS, host names, ways out, workspace gateways. */
export const networkCases: Record<string, Case[]> = {
  'NSG-001': [
    {
      bad: withRules(internal(), []),
      good: withRules(internal(), [management]),
      field: nsgField,
      severity: 'error',
    },
    {
      // A lower number wins, whatever the order in the list.
      bad: withRules(external(), [management, { ...denyIn, priority: 99 }]),
      good: withRules(external(), [denyIn, management]),
      field: nsgField,
      severity: 'error',
    },
    {
      bad: withRules(internal(), [{ ...management, sources: ['Storage'] }]),
      good: withRules(internal(), [
        {
          ...management,
          sources: ['Internet'],
          destinationPorts: ['3000-4000'],
        },
      ]),
      field: nsgField,
      severity: 'error',
    },
  ],
  'NSG-002': [
    {
      bad: withRules(internal({ units: 2 }), [management, denyIn]),
      good: withRules(internal({ units: 2 }), [management]),
      field: nsgField,
      severity: 'error',
    },
    {
      bad: withRules(internal({ units: 1 }), [management, denyIn]),
      good: withRules(internal({ units: 1 }), [
        denyIn,
        management,
        {
          ...inboundRule,
          sources: ['168.63.129.16'],
          destinationPorts: ['6390'],
        },
      ]),
      field: nsgField,
      severity: 'warning',
    },
  ],
  'NSG-003': [
    {
      bad: withRules(internal(), [management, denyOut]),
      good: withRules(internal(), [management, denyOut, ...core]),
      field: nsgField,
      severity: 'error',
    },
    {
      // The regional tag of another region is no path to the own one.
      bad: withRules(internal(), [
        denyOut,
        out('Storage.NorwayEast', ['443'], 110),
        ...core.slice(1),
      ]),
      good: withRules(internal(), [
        denyOut,
        out('Storage.SwedenCentral', ['443'], 110),
        ...core.slice(1),
      ]),
      field: nsgField,
      severity: 'error',
    },
  ],
  'NSG-004': [
    {
      bad: withRules(internal(), [management, denyOut, ...core]),
      good: withRules(internal(), [
        management,
        denyOut,
        ...core,
        out('AzureMonitor', ['443', '1886'], 140),
        out('Internet', ['80'], 150),
      ]),
      field: nsgField,
      severity: 'warning',
    },
  ],
  'NSG-005': [
    {
      bad: withRules(external(), [management]),
      good: withRules(external(), [
        management,
        { ...inboundRule, priority: 110, sources: ['203.0.113.0/24'] },
      ]),
      field: nsgField,
      severity: 'warning',
    },
    {
      bad: withRules(injectionV2(), [denyIn]),
      good: withRules(injectionV2(), []),
      field: nsgField,
      severity: 'warning',
    },
  ],
  'NSG-006': [
    {
      bad: withRules(external(additional()), [
        { ...inboundRule, sources: ['203.0.113.0/24'] },
        { ...inboundRule, priority: 120, sources: ['10.0.0.0/8'] },
        { ...denyIn, priority: 99, sources: ['AzureTrafficManager'] },
      ]),
      good: withRules(external(), [
        { ...denyIn, priority: 99, sources: ['AzureTrafficManager'] },
      ]),
      field: nsgField,
      severity: 'warning',
    },
  ],
  'NSG-007': [
    {
      bad: withRules(integration(), [denyOut]),
      good: withRules(integration(), [
        denyOut,
        out('AzureCloud', ['443'], 110),
      ]),
      field: nsgField,
      severity: 'error',
    },
    {
      bad: withRules(injectionV2(), [denyOut, core[2]]),
      good: withRules(injectionV2(), [denyOut, core[0], core[2]]),
      field: nsgField,
      severity: 'info',
    },
  ],
  'NSG-008': [
    {
      bad: withRules(workspace('workspace-integration'), [denyOut]),
      good: withRules(workspace('workspace-integration'), [denyOut, core[2]]),
      field: nsgField,
      severity: 'error',
    },
    {
      bad: withRules(workspace('workspace-injection'), [denyIn]),
      good: withRules(workspace('workspace-injection'), []),
      field: nsgField,
      severity: 'warning',
    },
  ],
  'MR-001': [
    {
      bad: withRules(
        internal(additional()),
        [denyOut, out('Sql.NorwayEast', ['1433'], 110)],
        1,
      ),
      good: withRules(
        internal(additional()),
        [denyOut, out('Sql', ['1433'], 110)],
        1,
      ),
      field: 'additionalLocations[0].gatewaySubnet (networkSecurityGroup)',
      severity: 'error',
    },
  ],
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
  'DNS-001': [
    {
      bad: model(internal(), m => {
        m.privateDnsZones = [{ name: 'azure-api.net' }];
      }),
      good: model(internal(), m => {
        m.privateDnsZones = [{ name: 'apim-orders.azure-api.net' }];
      }),
      field: 'Microsoft.Network/privateDnsZones/azure-api.net',
      severity: 'warning',
    },
  ],
  'DNS-002': [
    {
      bad: model(internal({ privateDns: 'none' })),
      good: model(internal()),
      field: 'privateDns',
      severity: 'warning',
    },
    {
      bad: model(injectionV2(), m => {
        m.evidence = 'planned';
        m.privateDnsZones = [
          { name: 'apim-orders.azure-api.net', records: ['www'] },
        ];
      }),
      good: model(injectionV2(), m => {
        m.evidence = 'planned';
        m.privateDnsZones = [
          { name: 'apim-orders.azure-api.net', records: ['@'] },
        ];
      }),
      field: 'name',
      severity: 'warning',
    },
    {
      bad: model(internal(), m => {
        m.privateDnsZones = [{ name: 'azure-api.net', records: ['other'] }];
      }),
      good: model(
        internal({
          privateDns: 'none',
          customDomains: [{ hostName: 'api.example.com' }],
        }),
      ),
      field: 'privateDns',
      severity: 'warning',
    },
  ],
  'DNS-003': [
    {
      bad: model(
        injectionV2({
          virtualNetwork: {
            name: 'vnet-orders',
            addressSpace: ['10.20.0.0/16'],
            dnsServers: ['10.0.0.4'],
          },
        }),
      ),
      good: model(injectionV2()),
      field: 'virtualNetwork.dnsServers',
      severity: 'info',
    },
  ],
  'DNS-004': [
    {
      bad: model(
        isolated({
          customDomains: [
            { hostName: 'api.corp.example', resolvable: 'private' },
          ],
        }),
      ),
      good: model(
        isolated({ customDomains: [{ hostName: 'api.example.com' }] }),
      ),
      field: 'customDomains[0].hostName',
      severity: 'warning',
    },
  ],
  'DNS-005': [
    {
      bad: model(isolated({ privateDns: 'none' })),
      good: model(isolated({ privateDns: 'existing' })),
      field: 'privateEndpoints[0]',
      severity: 'warning',
    },
    {
      bad: model(isolated(), m => {
        m.privateDnsZones = [{ name: 'corp.example' }];
      }),
      good: model(isolated(), m => {
        m.privateDnsZones = [{ name: 'privatelink.azure-api.net' }];
      }),
      field: 'privateEndpoints[0]',
      severity: 'warning',
    },
  ],
  'HOST-001': [
    {
      bad: model(
        integration({
          customDomains: [{ hostName: 'm.example.com', type: 'Management' }],
        }),
      ),
      good: model(
        internal({
          customDomains: [{ hostName: 'm.example.com', type: 'Management' }],
        }),
      ),
      field: 'customDomains[0].type',
      severity: 'warning',
    },
  ],
  'IP-001': [
    {
      bad: model(integration({ fixedOutboundIp: true })),
      good: model(integration({ fixedOutboundIp: true, natGateway: true })),
      field: 'fixedOutboundIp',
      severity: 'warning',
    },
    {
      bad: model(
        exampleDesign('public', 'Consumption', { fixedOutboundIp: true }),
      ),
      good: model(exampleDesign('public', 'Basic', { fixedOutboundIp: true })),
      field: 'fixedOutboundIp',
      severity: 'warning',
    },
    {
      bad: model(
        exampleDesign('public', 'StandardV2', {
          fixedOutboundIp: true,
          natGateway: true,
        }),
      ),
      good: model(
        integration({
          fixedOutboundIp: true,
          forcedTunnel: { nextHopIpAddress: '10.0.0.4' },
        }),
      ),
      field: 'fixedOutboundIp',
      severity: 'warning',
    },
  ],
  'NAT-001': [
    {
      bad: model(exampleDesign('public', 'StandardV2', { natGateway: true })),
      good: model(integration({ natGateway: true })),
      field: 'natGateway',
      severity: 'warning',
    },
  ],
  'WS-001': [
    {
      bad: model(workspace('workspace-injection')),
      good: model(workspace('workspace-integration')),
      field: 'pattern',
      severity: 'info',
    },
  ],
  'WS-002': [
    {
      bad: model(exampleDesign('workspace-integration', 'Standard')),
      good: model(exampleDesign('workspace-integration', 'BasicV2')),
      field: 'tier',
      severity: 'error',
    },
  ],
  'WS-003': [
    {
      bad: model(
        workspace('workspace-integration', {
          gatewaySubnet: { name: 'snet-ws', prefix: '10.20.0.0/22' },
        }),
      ),
      good: model(workspace('workspace-integration')),
      field: 'gatewaySubnet.prefix',
      severity: 'warning',
    },
  ],
  'CREATE-002': [
    {
      bad: model(workspace('workspace-injection'), m => {
        m.present = model(workspace('workspace-integration'));
      }),
      good: model(workspace('workspace-injection'), m => {
        m.present = model(workspace('workspace-injection'));
      }),
      field: 'pattern',
      severity: 'error',
    },
    {
      bad: model(workspace('workspace-injection'), m => {
        m.present = model(
          workspace('workspace-injection', {
            gatewaySubnet: { name: 'snet-other', prefix: '10.20.9.0/24' },
          }),
        );
      }),
      good: model(internal(), m => {
        m.present = model(external());
      }),
      field: 'pattern',
      severity: 'error',
    },
  ],
};
