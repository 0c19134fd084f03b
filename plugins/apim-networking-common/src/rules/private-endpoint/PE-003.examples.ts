import { arm, type RuleExample } from '../examples/example';
import { privateEndpointTo, SERVICE, service } from '../examples/resources';

const instance = service('Premium', { privateEndpointConnections: [] });

export const examples: RuleExample[] = [
  {
    bad: arm([instance, privateEndpointTo(`${SERVICE}/gateways/gw-factory`)]),
    good: arm([instance, privateEndpointTo(SERVICE)]),
    at: 'privateEndpoints/pep-apim',
  },
];
