import { exampleDesign } from '../../../design/exampleDesigns';
import {
  type Case,
  injectionV2,
  integration,
  internal,
  isolated,
  model,
} from '../models';

export const publicNetworkAccessCases: Record<string, Case[]> = {
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
};
