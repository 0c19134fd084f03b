import { exampleDesign } from '../../../design/exampleDesigns';
import { type Case, internal, isolated, model } from '../models';

export const privateEndpointCases: Record<string, Case[]> = {
  'PE-001': [
    {
      bad: model(isolated(), m => {
        m.privateEndpoints[0].groupIds = ['Portal'];
      }),
      good: model(isolated(), m => {
        m.privateEndpoints[0].groupIds = ['gateway'];
      }),
      field: 'privateEndpoints[0].groupIds',
      severity: 'error',
    },
  ],
  'PE-002': [101, 100].reduce<Case[]>((found, count, index) => {
    const many = model(
      exampleDesign('private-endpoint', 'Standard', {
        privateEndpoints: Array.from({ length: count }, () => ({
          subnet: { name: 'snet-pep', prefix: '10.20.2.0/24' },
        })),
      }),
    );
    if (index === 0) {
      found.push({
        bad: many,
        good: many,
        field: 'privateEndpoints',
        severity: 'error',
      });
    } else found[0].good = many;
    return found;
  }, []),
  'PE-003': [
    {
      bad: model(isolated(), m => {
        m.endpointsToOtherGateways = ['pep-workspace'];
      }),
      good: model(isolated()),
      field: 'privateEndpoints/pep-workspace',
      severity: 'error',
    },
  ],
  'PE-004': [
    {
      bad: model(isolated({ privateDeveloperPortal: true })),
      good: model(internal({ privateDeveloperPortal: true })),
      field: 'privateDeveloperPortal',
      severity: 'warning',
    },
  ],
  'PE-005': [
    {
      bad: model(
        exampleDesign('private-endpoint', 'Standard', {
          privateEndpoints: [
            {
              subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' },
              status: 'Pending',
            },
          ],
        }),
      ),
      good: model(exampleDesign('private-endpoint', 'Standard')),
      field: 'privateEndpoints[0].status',
      severity: 'warning',
    },
  ],
};
