import { design, type RuleExample } from '../examples/example';

const behind = (name: string, prefix: string) =>
  design('internal-appgw-waf', 'Premium', {
    applicationGateway: { subnet: { name, prefix } },
  });

export const examples: RuleExample[] = [
  {
    bad: behind('snet-apim', '10.20.1.0/24'),
    good: behind('snet-agw', '10.20.3.0/24'),
    at: 'applicationGateway.subnet.name',
  },
];
