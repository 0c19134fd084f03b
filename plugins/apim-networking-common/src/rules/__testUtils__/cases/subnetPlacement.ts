import { exampleDesign } from '../../../design/exampleDesigns';
import {
  type Case,
  existing,
  inboundRule,
  integration,
  internal,
  isolated,
  model,
  subnet,
} from '../models';

export const subnetPlacementCases: Record<string, Case[]> = {
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
};
