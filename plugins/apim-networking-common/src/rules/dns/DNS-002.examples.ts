import { design, type RuleExample } from '../examples/example';

const injected = (privateDns: 'new' | 'none') =>
  design('injection-internal', 'Premium', { privateDns });

export const examples: RuleExample[] = [
  { bad: injected('none'), good: injected('new'), at: 'privateDns' },
];
