import { exampleDesign } from '../../design/exampleDesigns';
import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    bad: design(
      'integration-v2',
      'PremiumV2',
      {},
      {
        present: exampleDesign('injection-v2', 'PremiumV2'),
      },
    ),
    good: design(
      'isolated',
      'PremiumV2',
      {},
      {
        present: exampleDesign('integration-v2', 'PremiumV2'),
      },
    ),
    at: 'pattern',
  },
];
