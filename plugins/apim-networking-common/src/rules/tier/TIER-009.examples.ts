import { exampleDesign } from '../../design/exampleDesigns';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design(
      'public',
      'Standard',
      {},
      {
        present: exampleDesign('injection-internal', 'Premium'),
      },
    ),
    good: design(
      'public',
      'Standard',
      {},
      {
        present: exampleDesign('public', 'Premium'),
      },
    ),
    at: 'tier',
  },
];
