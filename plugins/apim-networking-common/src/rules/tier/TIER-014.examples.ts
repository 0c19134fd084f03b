import { arm, type RuleExample } from '../examples/example';
import { service } from '../examples/resources';

export const examples: RuleExample[] = [
  {
    bad: arm([service('UltraV9')]),
    good: arm([service('PremiumV2')]),
    at: 'sku.name',
  },
];
