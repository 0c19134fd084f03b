import { design, type RuleExample } from '../examples/example';

const named = (name: string) =>
  design('injection-external', 'Premium', {
    gatewaySubnet: { name, prefix: '10.20.1.0/24' },
    natGateway: true,
  });

export const examples: RuleExample[] = [
  {
    title: 'a name that leaves no room for a prefix and the region',
    bad: named(`snet-${'a'.repeat(60)}`),
    good: named('snet-apim'),
    at: 'gatewaySubnet.name',
  },
  {
    title: 'a Front Door profile',
    bad: design('front-door-private-link', 'StandardV2', {
      frontDoor: { name: 'afd_orders' },
    }),
    good: design('front-door-private-link', 'StandardV2', {
      frontDoor: { name: 'afd-orders' },
    }),
    at: 'frontDoor.name',
  },
  ...['afd.orders', 'a_fd'].map(name => ({
    title: `a Front Door profile with the name ${name}`,
    bad: design('front-door-private-link', 'StandardV2', {
      frontDoor: { name },
    }),
    good: design('front-door-private-link', 'StandardV2', {
      frontDoor: { name: 'afd-orders' },
    }),
    at: 'frontDoor.name',
  })),
  ...['gw_orders', '1gw', 'g'.repeat(46)].map(name => ({
    title: `a workspace gateway with the name ${name}`,
    bad: design('workspace-injection', 'Premium', {
      workspaceGateway: { name },
    }),
    good: design('workspace-injection', 'Premium', {
      workspaceGateway: { name: 'gw-orders' },
    }),
    at: 'workspaceGateway.name',
  })),
];
