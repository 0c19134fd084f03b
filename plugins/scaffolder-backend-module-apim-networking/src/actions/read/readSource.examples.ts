import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Find the repository of a gateway on GitHub',
    example: stringify({
      steps: [
        {
          id: 'source',
          action: 'apim:source:read',
          name: 'Find the repository',
          input: {
            entityRef: 'resource:default/apim-partners',
            host: 'github',
          },
        },
      ],
    }),
  },
];
