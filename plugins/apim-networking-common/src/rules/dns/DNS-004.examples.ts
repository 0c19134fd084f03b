import { design, type RuleExample } from '../examples/example';

const named = (hostName: string, resolvable: 'public' | 'private') =>
  design('isolated', 'StandardV2', {
    customDomains: [{ hostName, resolvable }],
  });

export const examples: RuleExample[] = [
  {
    bad: named('api.corp.example', 'private'),
    good: named('api.example.com', 'public'),
    at: 'customDomains[0].hostName',
  },
];
