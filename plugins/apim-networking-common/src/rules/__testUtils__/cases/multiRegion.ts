import { exampleDesign } from '../../../design/exampleDesigns';
import {
  additional,
  type Case,
  internal,
  model,
  denyOut,
  out,
  withRules,
} from '../models';

export const multiRegionCases: Record<string, Case[]> = {
  'MR-001': [
    {
      bad: withRules(
        internal(additional()),
        [denyOut, out('Sql.NorwayEast', ['1433'], 110)],
        1,
      ),
      good: withRules(
        internal(additional()),
        [denyOut, out('Sql', ['1433'], 110)],
        1,
      ),
      field: 'additionalLocations[0].gatewaySubnet (networkSecurityGroup)',
      severity: 'error',
    },
  ],
  'MR-002': [
    {
      bad: model(internal(additional({ disableGateway: true }))),
      good: model(
        exampleDesign(
          'injection-external',
          'Premium',
          additional({ disableGateway: true }),
        ),
      ),
      field: 'additionalLocations[0].disableGateway',
      severity: 'error',
    },
  ],
  'MR-003': [
    {
      bad: model(internal({ additionalLocations: [{ region: 'norwayeast' }] })),
      good: model(internal(additional())),
      field: 'additionalLocations[0].gatewaySubnet',
      severity: 'error',
    },
  ],
  'MR-004': [
    {
      bad: model(internal(additional({ region: 'swedencentral' }))),
      good: model(internal(additional())),
      field: 'additionalLocations[0].region',
      severity: 'error',
    },
  ],
};
