import { exampleDesign } from '../../../design/exampleDesigns';
import {
  type Case,
  injectionV2,
  internal,
  isolated,
  model,
  subnet,
} from '../models';

export const combinationCases: Record<string, Case[]> = {
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
};
