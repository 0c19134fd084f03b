import { design, type RuleExample } from '../examples/example';

const integrated = (hostName: string, type: 'Management' | 'Proxy') =>
  design('integration-v2', 'StandardV2', {
    customDomains: [{ hostName, type }],
  });

export const examples: RuleExample[] = [
  {
    bad: integrated('manage.example.com', 'Management'),
    good: integrated('api.example.com', 'Proxy'),
    at: 'customDomains[0].type',
  },
];
