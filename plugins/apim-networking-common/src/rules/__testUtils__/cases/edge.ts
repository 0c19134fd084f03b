import type { EdgeModel } from '../../../model';
import { exampleDesign } from '../../../design/exampleDesigns';
import { type Case, internal, model } from '../models';

const frontDoor: EdgeModel = {
  type: 'front-door',
  waf: 'yes',
  public: 'yes',
  privateLink: 'approved',
  privateLinkToService: true,
  bypassPossible: 'no',
  field: 'Microsoft.Cdn/profiles/originGroups/origins',
};

const waf = exampleDesign('internal-appgw-waf', 'Premium');

export const edgeCases: Record<string, Case[]> = {
  'AFD-001': [
    {
      bad: model(internal(), m => {
        m.edge = frontDoor;
      }),
      good: model(internal(), m => {
        m.edge = { ...frontDoor, privateLinkToService: false };
      }),
      field: frontDoor.field,
      severity: 'error',
    },
  ],
  'AFD-002': [
    {
      bad: model(exampleDesign('public', 'Standard'), m => {
        m.edge = { ...frontDoor, mixedOriginGroup: 'afd-orders/apis' };
      }),
      good: model(exampleDesign('front-door-private-link', 'Standard')),
      field: frontDoor.field,
      severity: 'error',
    },
  ],
  'AGW-001': [
    {
      bad: model(waf, m => {
        m.edge!.probePath = 'default';
      }),
      good: model(waf, m => {
        m.edge!.probePath = '/status-0123456789abcdef';
      }),
      field: 'applicationGateway',
      severity: 'warning',
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
