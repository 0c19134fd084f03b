import { design, type RuleExample } from '../examples/example';

export const examples: RuleExample[] = [
  {
    title: 'a new network without an address space',
    bad: design('isolated', 'StandardV2', {
      virtualNetwork: { name: 'vnet-orders' },
    }),
    good: design('isolated', 'StandardV2', {
      virtualNetwork: { name: 'vnet-orders', addressSpace: ['10.20.0.0/16'] },
    }),
    at: 'virtualNetwork.addressSpace',
  },
  {
    title: 'a new network in another resource group',
    bad: design('isolated', 'StandardV2', {
      virtualNetwork: {
        name: 'vnet-hub',
        addressSpace: ['10.20.0.0/16'],
        resourceGroup: 'rg-hub',
      },
    }),
    good: design('isolated', 'StandardV2', {
      virtualNetwork: {
        mode: 'existing',
        name: 'vnet-hub',
        addressSpace: ['10.20.0.0/16'],
        resourceGroup: 'rg-hub',
      },
    }),
    at: 'virtualNetwork.resourceGroup',
  },
];
