import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Validate all parameters files of the workspace',
    example: stringify({
      steps: [
        {
          id: 'validate',
          action: 'apim:bicep:validate',
          name: 'Validate the Bicep',
        },
      ],
    }),
  },
  {
    description:
      'Report what is found in Bicep that others wrote, without failing the task',
    example: stringify({
      steps: [
        {
          id: 'validate',
          action: 'apim:bicep:validate',
          name: 'Validate the Bicep',
          input: {
            folder: 'infrastructure',
            parametersFiles: ['main.production.bicepparam'],
            failOn: 'never',
            requireCompiler: false,
          },
        },
      ],
    }),
  },
];
