import { design, type RuleExample } from '../examples/example';

const subnet = { name: 'snet-pep', prefix: '10.20.2.0/26' };

export const examples: RuleExample[] = [
  {
    title: 'two private endpoints',
    bad: design('private-endpoint', 'StandardV2', {
      privateEndpoints: [
        { name: 'pep-orders', subnet },
        { name: 'PEP-orders', subnet },
      ],
    }),
    good: design('private-endpoint', 'StandardV2', {
      privateEndpoints: [
        { name: 'pep-orders', subnet },
        { name: 'pep-partners', subnet },
      ],
    }),
    at: 'privateEndpoints[1].name',
  },
  {
    title: 'two peered networks',
    bad: design('isolated', 'StandardV2', {
      virtualNetwork: {
        name: 'vnet-orders',
        addressSpace: ['10.20.0.0/16'],
        peerings: [
          { name: 'vnet-hub' },
          { name: 'vnet-hub', resourceGroup: 'rg-other' },
        ],
      },
    }),
    good: design('isolated', 'StandardV2', {
      virtualNetwork: {
        name: 'vnet-orders',
        addressSpace: ['10.20.0.0/16'],
        peerings: [{ name: 'vnet-hub' }, { name: 'vnet-spoke' }],
      },
    }),
    at: 'virtualNetwork.peerings[1].name',
  },
];
