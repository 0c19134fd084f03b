import { exampleDesign } from '../../design/exampleDesigns';
import { design, type RuleExample } from '../examples/example';
import type { TierName } from '../../tiers';

const change = (from: TierName, to: TierName) =>
  design('public', to, {}, { present: exampleDesign('public', from) });

export const examples: RuleExample[] = [
  {
    bad: change('Standard', 'StandardV2'),
    good: change('Standard', 'Premium'),
    at: 'tier',
  },
  {
    title: 'from Consumption',
    bad: change('Consumption', 'Basic'),
    good: change('StandardV2', 'BasicV2'),
    at: 'tier',
  },
];
