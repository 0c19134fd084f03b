import {
  type Case,
  injectionV2,
  integration,
  internal,
  model,
  subnet,
} from '../models';

export const subnetSizeCases: Record<string, Case[]> = {
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
};
