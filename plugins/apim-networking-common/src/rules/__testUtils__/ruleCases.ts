import { exampleDesign } from '../../design/exampleDesigns';
import {
  additional,
  existing,
  inboundRule,
  injectionV2,
  integration,
  internal,
  isolated,
  model,
  subnet,
  type Case,
} from './models';
import { edgeCases } from './edgeCases';
import { networkCases } from './networkCases';

/** For each rule a model that breaks it, the closest one that does not, and where and how hard it is judged. */
export const ruleCases: Record<string, Case[]> = {
  ...networkCases,
  ...edgeCases,
  'TIER-001': [
    {
      bad: model(exampleDesign('injection-internal', 'Standard')),
      good: model(internal()),
      field: 'tier',
      severity: 'error',
    },
    {
      bad: model(exampleDesign('injection-external', 'StandardV2')),
      good: model(exampleDesign('injection-external', 'Developer')),
      field: 'tier',
      severity: 'error',
    },
  ],
  'TIER-002': [
    {
      bad: model(exampleDesign('injection-v2', 'StandardV2')),
      good: model(injectionV2()),
      field: 'tier',
      severity: 'error',
    },
  ],
  'TIER-003': [
    {
      bad: model(exampleDesign('integration-v2', 'Basic')),
      good: model(integration()),
      field: 'tier',
      severity: 'error',
    },
  ],
  'TIER-004': [
    {
      bad: model(exampleDesign('private-endpoint', 'BasicV2')),
      good: model(exampleDesign('private-endpoint', 'Basic')),
      field: 'privateEndpoints',
      severity: 'error',
    },
  ],
  'TIER-005': [
    {
      bad: model(exampleDesign('public', 'Standard', additional())),
      good: model(internal(additional())),
      field: 'additionalLocations[0]',
      severity: 'error',
    },
    {
      bad: model(exampleDesign('public', 'PremiumV2', additional())),
      good: model(exampleDesign('public', 'PremiumV2')),
      field: 'additionalLocations[0]',
      severity: 'warning',
    },
  ],
  'TIER-006': [
    {
      bad: model(exampleDesign('public', 'Standard', { zones: ['1', '2'] })),
      good: model(internal({ zones: ['1', '2'], units: 2 })),
      field: 'zones',
      severity: 'warning',
    },
    {
      bad: model(integration({ zoneRedundant: true })),
      good: model(injectionV2({ zoneRedundant: true })),
      field: 'zoneRedundant',
      severity: 'warning',
    },
  ],
  'TIER-007': [
    {
      bad: model(injectionV2({ zoneRedundant: true }), m => {
        m.present = model(injectionV2());
      }),
      good: model(injectionV2({ zoneRedundant: true }), m => {
        m.present = model(injectionV2({ zoneRedundant: true }));
      }),
      field: 'zoneRedundant',
      severity: 'error',
    },
  ],
  'TIER-008': [
    {
      bad: model(exampleDesign('public', 'StandardV2'), m => {
        m.present = model(exampleDesign('public', 'Standard'));
      }),
      good: model(exampleDesign('public', 'Premium'), m => {
        m.present = model(exampleDesign('public', 'Standard'));
      }),
      field: 'tier',
      severity: 'error',
    },
    {
      bad: model(exampleDesign('public', 'Basic'), m => {
        m.present = model(exampleDesign('public', 'Consumption'));
      }),
      good: model(exampleDesign('public', 'BasicV2'), m => {
        m.present = model(exampleDesign('public', 'StandardV2'));
      }),
      field: 'tier',
      severity: 'error',
    },
  ],
  'TIER-009': [
    {
      bad: model(exampleDesign('public', 'Standard'), m => {
        m.present = model(internal());
      }),
      good: model(exampleDesign('public', 'Standard'), m => {
        m.present = model(exampleDesign('public', 'Premium'));
      }),
      field: 'tier',
      severity: 'warning',
    },
  ],
  'TIER-010': [
    {
      bad: model(exampleDesign('public', 'StandardV2', { units: 11 })),
      good: model(exampleDesign('public', 'StandardV2', { units: 10 })),
      field: 'units',
      severity: 'error',
    },
    {
      bad: model(exampleDesign('public', 'Premium', { units: 32 })),
      good: model(exampleDesign('public', 'Premium', { units: 31 })),
      field: 'units',
      severity: 'warning',
    },
    {
      bad: model(exampleDesign('public', 'Consumption', { units: 1 })),
      good: model(exampleDesign('public', 'Consumption')),
      field: 'units',
      severity: 'error',
    },
    {
      bad: model(internal(additional({ units: 0 }))),
      good: model(internal(additional({ units: 31 }))),
      field: 'additionalLocations[0].units',
      severity: 'error',
    },
  ],
  'TIER-011': [
    {
      bad: model(injectionV2({ region: 'westus3' })),
      good: model(injectionV2({ region: 'norwayeast' })),
      field: 'region',
      severity: 'info',
    },
    {
      bad: model(integration({ region: 'uksouth' })),
      good: model(exampleDesign('public', 'Standard', { region: 'uksouth' })),
      field: 'region',
      severity: 'info',
    },
  ],
  'TIER-012': [
    {
      bad: model(exampleDesign('public', 'Premium', { units: 16 }), m => {
        m.scaleInPercent = 26;
      }),
      good: model(exampleDesign('public', 'Premium', { units: 16 }), m => {
        m.scaleInPercent = 25;
      }),
      field: 'autoscaleSettings (scaleAction.value)',
      severity: 'error',
    },
    {
      bad: model(exampleDesign('public', 'Premium', { units: 31 }), m => {
        m.scaleInPercent = 50;
      }),
      good: model(exampleDesign('public', 'Premium', { units: 15 }), m => {
        m.scaleInPercent = 50;
      }),
      field: 'autoscaleSettings (scaleAction.value)',
      severity: 'error',
    },
  ],
  'TIER-013': [
    {
      bad: model(
        exampleDesign('public', 'Developer', { environment: 'production' }),
      ),
      good: model(exampleDesign('public', 'Developer')),
      field: 'tier',
      severity: 'warning',
    },
  ],
  'TIER-014': [
    {
      bad: model(exampleDesign('public', 'Standard'), m => {
        m.tier = undefined;
        m.skuName = 'UltraV9';
      }),
      good: model(exampleDesign('public', 'Standard')),
      field: 'tier',
      severity: 'info',
    },
  ],
  'COMB-001': [
    {
      bad: model(
        internal({
          privateEndpoints: [
            { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
          ],
        }),
      ),
      good: model(internal()),
      field: 'privateEndpoints',
      severity: 'error',
    },
  ],
  'COMB-002': [
    {
      bad: model(exampleDesign('integration-v2', 'PremiumV2'), m => {
        m.present = model(injectionV2());
      }),
      good: model(exampleDesign('isolated', 'PremiumV2'), m => {
        m.present = model(exampleDesign('integration-v2', 'PremiumV2'));
      }),
      field: 'pattern',
      severity: 'error',
    },
  ],
  'COMB-004': [
    {
      bad: model(
        injectionV2({
          privateEndpoints: [
            { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
          ],
        }),
      ),
      good: model(exampleDesign('isolated', 'PremiumV2')),
      field: 'privateEndpoints',
      severity: 'warning',
    },
  ],
  'COMB-005': [
    {
      bad: model(exampleDesign('isolated', 'PremiumV2'), m => {
        m.edge = {
          type: 'front-door',
          waf: 'yes',
          public: 'yes',
          privateLink: 'approved',
          bypassPossible: 'no',
          field: 'edge',
        };
      }),
      good: model(isolated(), m => {
        m.edge = {
          type: 'front-door',
          waf: 'yes',
          public: 'yes',
          privateLink: 'approved',
          bypassPossible: 'no',
          field: 'edge',
        };
      }),
      field: 'tier',
      severity: 'warning',
    },
  ],
  'COMB-006': [
    {
      bad: model(exampleDesign('public', 'Developer'), m => {
        m.typeWithoutSubnet = 'External';
      }),
      good: model(exampleDesign('public', 'Developer')),
      field: 'pattern',
      severity: 'warning',
    },
  ],
  'CREATE-001': [
    {
      bad: model(injectionV2(), m => {
        m.present = model(exampleDesign('public', 'PremiumV2'));
      }),
      good: model(injectionV2(), m => {
        m.present = model(injectionV2(subnet('10.20.9.0/24')));
      }),
      field: 'pattern',
      severity: 'error',
    },
    {
      bad: model(injectionV2()),
      good: model(injectionV2(), m => {
        m.exists = 'no';
      }),
      field: 'pattern',
      severity: 'warning',
    },
  ],
  'SUB-001': [
    {
      bad: model(internal(subnet('10.20.1.0/30'))),
      good: model(internal(subnet('10.20.1.0/29'))),
      field: 'gatewaySubnet.prefix',
      severity: 'error',
    },
  ],
  'SUB-002': [
    {
      bad: model(internal({ units: 2, ...subnet('10.20.1.0/29') })),
      good: model(internal({ units: 2, ...subnet('10.20.1.0/28') })),
      field: 'gatewaySubnet.prefix',
      severity: 'error',
    },
    {
      bad: model(internal({ units: 30, ...subnet('10.20.1.0/26') })),
      good: model(internal({ units: 29, ...subnet('10.20.1.0/26') })),
      field: 'gatewaySubnet.prefix',
      severity: 'error',
    },
  ],
  'SUB-003': [
    {
      bad: model(injectionV2(subnet('10.20.1.0/28'))),
      good: model(injectionV2(subnet('10.20.1.0/27'))),
      field: 'gatewaySubnet.prefix',
      severity: 'error',
    },
    {
      bad: model(integration(subnet('10.20.1.0/28'))),
      good: model(integration(subnet('10.20.1.0/27'))),
      field: 'gatewaySubnet.prefix',
      severity: 'warning',
    },
    {
      bad: model(integration(subnet('10.20.1.0/29'))),
      good: model(internal(subnet('10.20.1.0/29'))),
      field: 'gatewaySubnet.prefix',
      severity: 'error',
    },
  ],
  'SUB-004': [
    {
      bad: model(integration(subnet('10.20.1.0/25'))),
      good: model(integration()),
      field: 'gatewaySubnet.prefix',
      severity: 'warning',
    },
  ],
  'SUB-005': [
    {
      bad: model(injectionV2({ units: 14, ...subnet('10.20.1.0/27') })),
      good: model(injectionV2({ units: 13, ...subnet('10.20.1.0/27') })),
      field: 'gatewaySubnet.prefix',
      severity: 'error',
    },
  ],
  'SUB-006': [
    {
      bad: model(
        internal(existing({ delegations: ['Microsoft.Web/serverFarms'] })),
      ),
      good: model(internal(existing({ delegations: [] }))),
      field: 'gatewaySubnet.delegations',
      severity: 'error',
    },
  ],
  'SUB-007': [
    {
      bad: model(
        integration(
          existing({ delegations: ['Microsoft.Web/hostingEnvironments'] }),
        ),
      ),
      good: model(
        integration(existing({ delegations: ['microsoft.web/SERVERFARMS'] })),
      ),
      field: 'gatewaySubnet.delegations',
      severity: 'error',
    },
  ],
  'SUB-008': [
    {
      bad: model(injectionV2(existing({ delegations: [] }))),
      good: model(injectionV2(existing({}))),
      field: 'gatewaySubnet.delegations',
      severity: 'error',
    },
  ],
  'SUB-009': [
    {
      bad: model(integration(), m => {
        m.locations[0].subnet!.otherGateways = ['apim-other'];
      }),
      good: model(internal(), m => {
        m.locations[0].subnet!.otherGateways = ['apim-other'];
      }),
      field: 'gatewaySubnet',
      severity: 'error',
    },
  ],
  'SUB-010': [
    {
      bad: model(
        internal({
          virtualNetwork: {
            mode: 'existing',
            name: 'vnet-hub',
            region: 'westeurope',
          },
        }),
      ),
      good: model(
        internal({
          virtualNetwork: {
            mode: 'existing',
            name: 'vnet-hub',
            region: 'Sweden Central',
          },
        }),
      ),
      field: 'virtualNetwork.region',
      severity: 'error',
    },
  ],
  'SUB-011': [
    {
      bad: model(internal(existing({ networkSecurityGroup: false }))),
      good: model(internal(existing({}))),
      field: 'gatewaySubnet.networkSecurityGroup',
      severity: 'error',
    },
    {
      bad: model(integration(existing({ networkSecurityGroup: false }))),
      good: model(integration(existing({ networkSecurityGroup: true }))),
      field: 'gatewaySubnet.networkSecurityGroup',
      severity: 'warning',
    },
  ],
  'SUB-012': [
    {
      bad: model(
        isolated({
          privateEndpoints: [
            {
              subnet: {
                name: 'snet-pep',
                prefix: '10.20.2.0/26',
                delegations: ['Microsoft.Web/serverFarms'],
              },
            },
          ],
        }),
      ),
      good: model(isolated()),
      field: 'privateEndpoints[0].subnet.delegations',
      severity: 'error',
    },
  ],
  'SUB-014': [
    {
      bad: model(integration(), m => {
        m.locations[0].subnet!.securityRules = [inboundRule];
      }),
      good: model(integration()),
      field: 'gatewaySubnet.networkSecurityGroup',
      severity: 'info',
    },
  ],
  'SUB-015': [
    {
      bad: model(isolated(subnet('10.20.2.0/24'))),
      good: model(isolated(subnet('10.20.4.0/24'))),
      field: 'privateEndpoints[0].subnet.prefix',
      severity: 'error',
    },
  ],
  'SUB-016': [
    {
      bad: model(internal(subnet('10.30.0.0/24'))),
      good: model(internal(subnet('10.20.255.0/24'))),
      field: 'gatewaySubnet.prefix',
      severity: 'error',
    },
  ],
  'SUB-017': [
    {
      bad: model(
        exampleDesign('internal-appgw-waf', 'Premium', {
          applicationGateway: {
            subnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
          },
        }),
      ),
      good: model(exampleDesign('internal-appgw-waf', 'Premium')),
      field: 'applicationGateway.subnet.name',
      severity: 'error',
    },
  ],
  'PNA-001': [
    {
      bad: model(isolated(), m => {
        m.exists = 'no';
      }),
      good: model(isolated(), m => {
        m.exists = 'yes';
      }),
      field: 'publicNetworkAccess',
      severity: 'error',
    },
    {
      bad: model(isolated()),
      good: model(integration()),
      field: 'publicNetworkAccess',
      severity: 'warning',
    },
  ],
  'PNA-002': [
    {
      bad: model(
        exampleDesign('public', 'Standard', {
          publicNetworkAccess: 'Disabled',
        }),
      ),
      good: model(
        exampleDesign('private-endpoint', 'Standard', {
          publicNetworkAccess: 'Disabled',
        }),
      ),
      field: 'publicNetworkAccess',
      severity: 'error',
    },
    {
      bad: model(
        exampleDesign('public', 'Standard', {
          publicNetworkAccess: 'Disabled',
        }),
        m => {
          m.privateEndpointsVisible = false;
        },
      ),
      good: model(exampleDesign('public', 'Standard')),
      field: 'publicNetworkAccess',
      severity: 'warning',
    },
  ],
  'PNA-003': [
    {
      bad: model(internal({ publicNetworkAccess: 'Disabled' })),
      good: model(internal()),
      field: 'publicNetworkAccess',
      severity: 'error',
    },
    {
      bad: model(injectionV2({ publicNetworkAccess: 'Disabled' })),
      good: model(injectionV2()),
      field: 'publicNetworkAccess',
      severity: 'warning',
    },
  ],
  'PNA-004': [
    {
      bad: model(isolated()),
      good: model(isolated({ developerPortal: 'Disabled' })),
      field: 'publicNetworkAccess',
      severity: 'info',
    },
  ],
  'PNA-005': [
    {
      bad: model(exampleDesign('private-endpoint', 'Standard')),
      good: model(
        exampleDesign('private-endpoint', 'Standard', {
          publicNetworkAccess: 'Disabled',
        }),
      ),
      field: 'publicNetworkAccess',
      severity: 'warning',
    },
  ],
  'PE-001': [
    {
      bad: model(isolated(), m => {
        m.privateEndpoints[0].groupIds = ['Portal'];
      }),
      good: model(isolated(), m => {
        m.privateEndpoints[0].groupIds = ['gateway'];
      }),
      field: 'privateEndpoints[0].groupIds',
      severity: 'error',
    },
  ],
  'PE-002': [101, 100].reduce<Case[]>((found, count, index) => {
    const many = model(
      exampleDesign('private-endpoint', 'Standard', {
        privateEndpoints: Array.from({ length: count }, () => ({
          subnet: { name: 'snet-pep', prefix: '10.20.2.0/24' },
        })),
      }),
    );
    if (index === 0) {
      found.push({
        bad: many,
        good: many,
        field: 'privateEndpoints',
        severity: 'error',
      });
    } else found[0].good = many;
    return found;
  }, []),
  'PE-003': [
    {
      bad: model(isolated(), m => {
        m.endpointsToOtherGateways = ['pep-workspace'];
      }),
      good: model(isolated()),
      field: 'privateEndpoints/pep-workspace',
      severity: 'error',
    },
  ],
  'PE-004': [
    {
      bad: model(isolated({ privateDeveloperPortal: true })),
      good: model(internal({ privateDeveloperPortal: true })),
      field: 'privateDeveloperPortal',
      severity: 'warning',
    },
  ],
  'PE-005': [
    {
      bad: model(
        exampleDesign('private-endpoint', 'Standard', {
          privateEndpoints: [
            {
              subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' },
              status: 'Pending',
            },
          ],
        }),
      ),
      good: model(exampleDesign('private-endpoint', 'Standard')),
      field: 'privateEndpoints[0].status',
      severity: 'warning',
    },
  ],
  'PIP-001': [
    {
      bad: model(internal()),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp',
      severity: 'info',
    },
  ],
  'PIP-002': [
    {
      bad: model(internal({ publicIp: { name: 'pip-apim', sku: 'Basic' } })),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp.sku',
      severity: 'error',
    },
    {
      bad: model(
        internal({ publicIp: { name: 'pip-apim', ipVersion: 'IPv6' } }),
      ),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp.ipVersion',
      severity: 'error',
    },
    {
      bad: model(
        internal({ publicIp: { name: 'pip-apim', region: 'westeurope' } }),
      ),
      good: model(
        internal({ publicIp: { name: 'pip-apim', region: 'swedencentral' } }),
      ),
      field: 'publicIp.region',
      severity: 'error',
    },
    {
      bad: model(internal({ publicIp: { name: 'pip-apim' } }), m => {
        m.locations[0].publicIp!.dnsLabel = false;
      }),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp.dnsLabel',
      severity: 'error',
    },
  ],
  'PIP-003': [
    {
      bad: model(isolated({ ddosProtection: true })),
      good: model(
        internal({ ddosProtection: true, publicIp: { name: 'pip-apim' } }),
      ),
      field: 'ddosProtection',
      severity: 'warning',
    },
    {
      bad: model(internal({ ddosProtection: true })),
      good: model(
        exampleDesign('internal-appgw-waf', 'Premium', {
          ddosProtection: true,
        }),
      ),
      field: 'publicIp',
      severity: 'warning',
    },
  ],
  'PIP-004': [
    {
      bad: model(internal({ zones: ['1', '2'], units: 2 })),
      good: model(
        internal({
          zones: ['1', '2'],
          units: 2,
          publicIp: { name: 'pip-apim' },
        }),
      ),
      field: 'zones',
      severity: 'info',
    },
  ],
  'PIP-005': [
    {
      bad: model(integration({ publicIp: { name: 'pip-apim' } })),
      good: model(internal({ publicIp: { name: 'pip-apim' } })),
      field: 'publicIp',
      severity: 'warning',
    },
    {
      bad: model(
        exampleDesign('public', 'Premium', { publicIp: { name: 'pip-apim' } }),
      ),
      good: model(exampleDesign('public', 'Premium')),
      field: 'publicIp',
      severity: 'warning',
    },
  ],
  'MR-002': [
    {
      bad: model(internal(additional({ disableGateway: true }))),
      good: model(
        exampleDesign(
          'injection-external',
          'Premium',
          additional({ disableGateway: true }),
        ),
      ),
      field: 'additionalLocations[0].disableGateway',
      severity: 'error',
    },
  ],
  'MR-003': [
    {
      bad: model(internal({ additionalLocations: [{ region: 'norwayeast' }] })),
      good: model(internal(additional())),
      field: 'additionalLocations[0].gatewaySubnet',
      severity: 'error',
    },
  ],
  'MR-004': [
    {
      bad: model(internal(additional({ region: 'swedencentral' }))),
      good: model(internal(additional())),
      field: 'additionalLocations[0].region',
      severity: 'error',
    },
  ],
  'EDGE-001': [
    {
      bad: model(
        exampleDesign('internal-appgw-waf', 'Premium', {
          applicationGateway: {
            subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
            wafMode: 'Detection',
          },
        }),
      ),
      good: model(exampleDesign('internal-appgw-waf', 'Premium')),
      field: 'applicationGateway.wafMode',
      severity: 'warning',
    },
  ],
  'EDGE-002': [
    {
      bad: model(exampleDesign('public', 'Standard'), m => {
        m.edge = {
          type: 'front-door',
          waf: 'yes',
          public: 'yes',
          privateLink: 'none',
          bypassPossible: 'yes',
          field: 'edge',
        };
      }),
      good: model(exampleDesign('public', 'Standard')),
      field: 'publicNetworkAccess',
      severity: 'warning',
    },
  ],
};
