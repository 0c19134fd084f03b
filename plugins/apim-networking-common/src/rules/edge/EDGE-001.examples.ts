import { design, type RuleExample } from '../examples/example';

const inMode = (wafMode: 'Detection' | 'Prevention') =>
  design('internal-appgw-waf', 'Premium', {
    applicationGateway: {
      subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
      wafMode,
    },
  });

export const examples: RuleExample[] = [
  {
    bad: inMode('Detection'),
    good: inMode('Prevention'),
    at: 'applicationGateway.wafMode',
  },
];
