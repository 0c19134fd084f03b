import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Confirm the decisions of the task, as its last step',
    example: stringify({
      steps: [
        {
          id: 'confirm',
          action: 'apim:decision:confirm',
          name: 'Confirm the decision',
        },
      ],
    }),
  },
];
