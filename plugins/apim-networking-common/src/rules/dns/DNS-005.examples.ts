import { design, type RuleExample } from '../examples/example';

const isolated = (privateDns: 'none' | 'existing') =>
  design('isolated', 'StandardV2', { privateDns });

export const examples: RuleExample[] = [
  {
    bad: isolated('none'),
    good: isolated('existing'),
    at: 'privateEndpoints[0]',
  },
];
