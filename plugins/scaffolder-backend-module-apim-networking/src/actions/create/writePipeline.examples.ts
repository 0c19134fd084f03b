import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Deliver what was generated before to one environment, by GitHub Actions',
    example: stringify({
      steps: [
        {
          id: 'pipeline',
          action: 'apim:pipeline:write',
          name: 'Write the pipeline',
          input: {
            kind: 'github',
            deployments: [
              {
                environment: 'staging',
                parametersFile: 'main.staging.bicepparam',
              },
            ],
            environments: [
              {
                name: 'staging',
                resourceGroup: 'rg-apim-staging',
                location: 'westeurope',
              },
            ],
          },
        },
      ],
    }),
  },
  {
    description:
      'Deliver a gateway that is locked down in a second phase to two environments, by Azure DevOps, under a policy',
    example: stringify({
      steps: [
        {
          id: 'pipeline',
          action: 'apim:pipeline:write',
          name: 'Write the pipeline',
          input: {
            kind: 'azure-devops',
            folder: 'infrastructure',
            policyFile: 'networking-policy.yaml',
            deployments: ['staging', 'production'].flatMap(environment =>
              ['bootstrap', 'lockdown'].map(phase => ({
                environment,
                phase,
                parametersFile: `main.${environment}.${phase}.bicepparam`,
              })),
            ),
            environments: ['staging', 'production'].map(name => ({
              name,
              resourceGroup: `rg-apim-${name}`,
              location: 'westeurope',
              gatewayName: `apim-orders-${name}`,
              serviceConnection: `apim-${name}`,
              planServiceConnection: `apim-${name}-reader`,
            })),
            outputPath: '.azuredevops/api-gateway.yml',
          },
        },
      ],
    }),
  },
];
