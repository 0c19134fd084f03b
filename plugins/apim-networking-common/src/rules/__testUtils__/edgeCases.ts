import { exampleDesign } from '../../design/exampleDesigns';
import type { EdgeModel } from '../../model';
import { internal, model, type Case } from './models';

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

/** What stands before the gateway, and zones. */
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
  'ZONE-001': [
    {
      bad: model(internal({ zones: ['1', '2', '3'], units: 4 })),
      good: model(internal({ zones: ['1', '2', '3'], units: 6 })),
      field: 'units',
      severity: 'error',
    },
  ],
};
