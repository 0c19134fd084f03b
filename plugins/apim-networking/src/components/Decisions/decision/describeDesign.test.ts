import {
  assertGatewayDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { isolated, open } from '../__testUtils__/decisions';
import { describeDesign } from './describeDesign';
import { english } from '../../../__testUtils__/english';

const factsOf = (input: GatewayDesignInput) =>
  Object.fromEntries(
    describeDesign(english, assertGatewayDesign(input)).map(
      ({ term, lines }) => [term, lines],
    ),
  );

describe('describeDesign', () => {
  it('says nothing of what a design leaves out', () => {
    expect(factsOf(open)).toEqual({
      Gateway: ['apim-payments'],
      Environment: ['production'],
      Tier: ['Standard v2'],
      Pattern: [expect.stringMatching(/public/i)],
      Location: ['swedencentral · 1 unit'],
      'Public access': ['on'],
      'Developer portal': ['on'],
    });
  });

  it('says networks, endpoints and that public access is off', () => {
    expect(factsOf({ ...isolated, developerPortal: 'Disabled' })).toMatchObject(
      {
        Location: ['swedencentral · 2 units'],
        Network: [
          'vnet-payments 10.20.0.0/16 (new) · subnet snet-apim 10.20.1.0/24',
        ],
        'Private endpoints': ['subnet snet-pep 10.20.2.0/27'],
        'Public access': ['off'],
        'Developer portal': ['off'],
      },
    );
  });

  it('says regions, edges and options', () => {
    const subnet = { name: 'snet', prefix: '10.0.0.0/24' };
    expect(
      factsOf({
        ...open,
        tier: 'Premium',
        pattern: 'internal-appgw-waf',
        zones: ['1', '2'],
        virtualNetwork: { mode: 'existing', name: 'vnet-hub' },
        gatewaySubnet: { name: 'snet-apim' },
        additionalLocations: [{ region: 'norwayeast', units: 2 }],
        applicationGateway: {
          subnet,
          wafMode: 'Detection',
          listeners: [
            {
              hostName: 'api.example.com',
              certificate: { keyVault: 'kv-one', name: 'api' },
            },
          ],
        },
        ddosProtection: true,
        ddosProtectionPlan: { name: 'plan-one' },
        forcedTunnel: { nextHopIpAddress: '10.0.0.4' },
        natGateway: true,
        customDomains: [{ hostName: 'apis.example.com' }],
        tags: { costCentre: '4711' },
      }),
    ).toMatchObject({
      Location: ['swedencentral · 1 unit · zones 1, 2', 'norwayeast · 2 units'],
      Network: ['vnet-hub (existing) · subnet snet-apim'],
      'In front of it': [
        'Application Gateway with a firewall that only detects · subnet snet 10.0.0.0/24 · api.example.com',
      ],
      'Custom domains': ['apis.example.com'],
      Options: [
        'DDoS protection by the plan plan-one',
        'NAT gateway',
        'forced tunneling through 10.0.0.4',
      ],
      Tags: ['costCentre: 4711'],
    });
  });
});
