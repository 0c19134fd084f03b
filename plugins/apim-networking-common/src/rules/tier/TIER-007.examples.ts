import { exampleDesign } from '../../design/exampleDesigns';
import { design, type RuleExample } from '../examples/example';

const zoneRedundant = { zoneRedundant: true };

export const examples: RuleExample[] = [
  {
    bad: design('injection-v2', 'PremiumV2', zoneRedundant, {
      present: exampleDesign('injection-v2', 'PremiumV2'),
    }),
    good: design('injection-v2', 'PremiumV2', zoneRedundant, {
      present: exampleDesign('injection-v2', 'PremiumV2', zoneRedundant),
    }),
    at: 'zoneRedundant',
  },
];
