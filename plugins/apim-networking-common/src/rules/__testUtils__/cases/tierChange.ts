import { exampleDesign } from '../../../design/exampleDesigns';
import { type Case, injectionV2, internal, model } from '../models';

export const tierChangeCases: Record<string, Case[]> = {
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
};
