import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Read the design of the gateway that was picked in the form',
    example: stringify({
      steps: [
        {
          id: 'present',
          action: 'apim:design:read',
          name: 'Read the present design',
          input: { entityRef: 'resource:default/apim-partners' },
        },
      ],
    }),
  },
];
