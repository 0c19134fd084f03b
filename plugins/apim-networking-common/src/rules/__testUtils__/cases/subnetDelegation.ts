import {
  type Case,
  existing,
  injectionV2,
  integration,
  internal,
  isolated,
  model,
} from '../models';

export const subnetDelegationCases: Record<string, Case[]> = {
  'SUB-006': [
    {
      bad: model(
        internal(existing({ delegations: ['Microsoft.Web/serverFarms'] })),
      ),
      good: model(internal(existing({ delegations: [] }))),
      field: 'gatewaySubnet.delegations',
      severity: 'error',
    },
  ],
  'SUB-007': [
    {
      bad: model(
        integration(
          existing({ delegations: ['Microsoft.Web/hostingEnvironments'] }),
        ),
      ),
      good: model(
        integration(existing({ delegations: ['microsoft.web/SERVERFARMS'] })),
      ),
      field: 'gatewaySubnet.delegations',
      severity: 'error',
    },
  ],
  'SUB-008': [
    {
      bad: model(injectionV2(existing({ delegations: [] }))),
      good: model(injectionV2(existing({}))),
      field: 'gatewaySubnet.delegations',
      severity: 'error',
    },
  ],
  'SUB-012': [
    {
      bad: model(
        isolated({
          privateEndpoints: [
            {
              subnet: {
                name: 'snet-pep',
                prefix: '10.20.2.0/26',
                delegations: ['Microsoft.Web/serverFarms'],
              },
            },
          ],
        }),
      ),
      good: model(isolated()),
      field: 'privateEndpoints[0].subnet.delegations',
      severity: 'error',
    },
  ],
};
