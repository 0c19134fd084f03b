import { exampleDesign } from '../../../design/exampleDesigns';
import {
  additional,
  type Case,
  injectionV2,
  integration,
  internal,
  model,
} from '../models';

export const tierCases: Record<string, Case[]> = {
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
  'ZONE-001': [
    {
      bad: model(internal({ zones: ['1', '2', '3'], units: 4 })),
      good: model(internal({ zones: ['1', '2', '3'], units: 6 })),
      field: 'units',
      severity: 'error',
    },
  ],
};
