import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    title: 'a private endpoint in the subnet of the gateway',
    bad: design('isolated', 'StandardV2', {
      gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
      privateEndpoints: [{ subnet: { name: 'SNET-apim' } }],
    }),
    good: design('isolated', 'StandardV2', {
      gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
      privateEndpoints: [
        { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
      ],
    }),
    at: 'privateEndpoints[0].subnet.name',
  },
  {
    title: 'two address ranges of one subnet',
    bad: design('private-endpoint', 'StandardV2', {
      privateEndpoints: [
        { name: 'pep-a', subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
        { name: 'pep-b', subnet: { name: 'snet-pep', prefix: '10.20.3.0/26' } },
      ],
    }),
    good: design('private-endpoint', 'StandardV2', {
      privateEndpoints: [
        { name: 'pep-a', subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
        { name: 'pep-b', subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
      ],
    }),
    at: 'privateEndpoints[1].subnet.prefix',
  },
];
