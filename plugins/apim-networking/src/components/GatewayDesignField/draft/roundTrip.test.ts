import {
  parseGatewayDesign,
  transition,
  type GatewayDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { designOfChange } from './designOfChange';
import { draftOfDesign } from './draftOfDesign';

const gateways = resolve(__dirname, '../../../../../../examples/gateways');

function parsed(value: unknown): GatewayDesign {
  const result = parseGatewayDesign(value);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.design;
}

const examples = readdirSync(gateways).map(file => {
  const { metadata, spec } = parse(
    readFileSync(resolve(gateways, file), 'utf8'),
  );
  return [metadata.name as string, parsed(spec.networking)] as const;
});

const certificate = { keyVault: 'kv-shared', name: 'api' };
const full: GatewayDesignInput = {
  name: 'apim-orders',
  environment: 'production',
  tier: 'Premium',
  units: 2,
  region: 'westeurope',
  pattern: 'internal-appgw-waf',
  zones: ['1', '2'],
  developerPortal: 'Enabled',
  natGateway: false,
  virtualNetwork: {
    mode: 'existing',
    name: 'vnet-hub-we',
    resourceGroup: 'rg-hub',
    region: 'westeurope',
    addressSpace: ['10.1.0.0/16', '10.2.0.0/16'],
    dnsServers: ['10.1.0.4'],
    peerings: [{ name: 'vnet-on-premises' }],
  },
  gatewaySubnet: {
    name: 'snet-apim',
    prefix: '10.1.0.0/24',
    networkSecurityGroup: true,
    delegations: [],
  },
  publicIp: {
    name: 'pip-orders',
    ipVersion: 'IPv4',
    region: 'westeurope',
    dnsLabel: 'orders',
  },
  ddosProtection: true,
  ddosProtectionPlan: { name: 'plan-hub', resourceGroup: 'rg-hub' },
  applicationGateway: {
    subnet: { name: 'snet-agw', prefix: '10.1.1.0/24' },
    listeners: [
      { hostName: 'api.example.com', certificate },
      {
        hostName: 'portal.example.com',
        endpoint: 'developerPortal',
        certificate: {
          ...certificate,
          resourceGroup: 'rg-vault',
          subscriptionId: '00000000-0000-0000-0000-000000000001',
        },
      },
    ],
  },
  additionalLocations: [
    {
      region: 'northeurope',
      units: 1,
      zones: ['1'],
      virtualNetwork: {
        mode: 'existing',
        name: 'vnet-hub-ne',
        resourceGroup: 'rg-hub',
        addressSpace: ['10.3.0.0/16'],
      },
      gatewaySubnet: { name: 'snet-apim', prefix: '10.3.0.0/24' },
      publicIp: { name: 'pip-orders-ne' },
    },
  ],
  customDomains: [
    {
      hostName: 'api.internal.example.com',
      resolvable: 'private',
      certificate,
    },
    { hostName: 'old.example.com', type: 'Portal' },
  ],
  privateDns: 'existing',
  privateDnsZones: { resourceGroup: 'rg-dns' },
  tags: { owner: 'orders' },
};

const integrated: GatewayDesignInput = {
  name: 'apim-partners',
  environment: 'production',
  tier: 'StandardV2',
  region: 'westeurope',
  pattern: 'integration-v2',
  virtualNetwork: { name: 'vnet-a', addressSpace: ['10.1.0.0/16'] },
  gatewaySubnet: { name: 'snet-out', prefix: '10.1.0.0/24' },
  privateEndpoints: [
    { subnet: { name: 'snet-pep', prefix: '10.1.1.0/27' } },
    {
      name: 'pe-hub',
      status: 'Pending',
      virtualNetwork: { mode: 'existing', name: 'vnet-hub' },
      subnet: { name: 'snet-hub-pep' },
    },
  ],
};

const workspace: GatewayDesignInput = {
  name: 'apim-shared',
  environment: 'production',
  tier: 'Premium',
  region: 'westeurope',
  pattern: 'workspace-injection',
  workspaceGateway: { name: 'wsgw-insight', workspace: 'insight' },
  virtualNetwork: { name: 'vnet-a', addressSpace: ['10.1.0.0/16'] },
  gatewaySubnet: { name: 'snet-out', prefix: '10.1.0.0/24' },
};

describe('a present design in the form', () => {
  it.each([
    ...examples,
    ['one with everything', parsed(full)],
    ['integration with private endpoints', parsed(integrated)],
    ['a workspace gateway', parsed(workspace)],
  ] as const)('%s comes back as it was', (_, present) => {
    const wanted = parsed(designOfChange(draftOfDesign(present), present));
    expect(wanted).toEqual(present);
    expect(transition(present, wanted).kind).toBe('none');
  });

  it('drops what another pattern has not, and keeps what goes with any', () => {
    const present = parsed(full);
    const wanted = parsed(
      designOfChange({ ...draftOfDesign(present), pattern: 'public' }, present),
    );
    expect(wanted).not.toHaveProperty('applicationGateway');
    expect(wanted).not.toHaveProperty('privateDns');
    expect(wanted).toMatchObject({
      natGateway: false,
      customDomains: present.customDomains,
    });
  });
});
