import { arm, type RuleExample } from '../examples/example';
import { applicationGateway, service } from '../examples/resources';

const probed = (path?: string) =>
  arm([service('Standard'), applicationGateway(path)]);

export const examples: RuleExample[] = [
  {
    bad: probed(),
    good: probed('/status-0123456789abcdef'),
    at: 'Microsoft.Network/applicationGateways/agw-apim',
  },
];
