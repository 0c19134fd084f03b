import type { NetworkingRequirements } from './requirements';
import { optionOf, type Pair } from './__testUtils__/pairs';

const notes = {
  publicRest: 'The developer portal and the management plane stay public.',
  publicPlane: 'The management plane stays public.',
  secondStep:
    'Public access goes off in a second step, when the gateway exists and its private endpoint is approved.',
  securityGroup:
    'Its subnet needs a network security group that lets Azure’s own traffic through; that stays yours to keep right.',
  names: 'The private names of its endpoints are yours to serve in DNS.',
  routing: 'Routing between the regions is yours to build.',
  certificates:
    'The Application Gateway needs host names and certificates of one’s own for the endpoints that it publishes.',
  atCreation:
    'It can be chosen only when the instance is created, and needs a dedicated, delegated subnet of /27 or larger.',
  subnet: 'It needs a dedicated, delegated subnet of /27 or larger.',
  approval:
    'The private link of Front Door is approved by hand, on the gateway.',
  workspace:
    'Its network can be chosen only when it is created, and needs a dedicated, delegated subnet of /27 to /24.',
  onlyWorkspace:
    'Only the workspace gateway is in the network: the instance keeps its own reach.',
  second:
    'It is a second gateway beside that of the instance, and is billed by its own units.',
  unneededEdge: 'It has a firewall before it that nobody asked for.',
  unneededIngress: 'It has a private way in that none of the callers needs.',
  unneededEgress:
    'It has a way out into a virtual network that none of the backends needs.',
  zonesAtCreation:
    'Zone redundancy can be chosen only when the instance is created.',
  oneUnit: 'One unit is two compute nodes: more units spread over more zones.',
};

type Note = keyof typeof notes;

describe('what is good to know of an option', () => {
  it.each<[Pair, NetworkingRequirements, Note[]]>([
    ['public Premium', {}, []],
    ['injection-external Premium', {}, ['securityGroup']],
    ['injection-internal Premium', {}, ['securityGroup', 'names']],
    ['injection-v2 PremiumV2', {}, ['publicRest', 'atCreation']],
    ['integration-v2 StandardV2', {}, ['subnet']],
    ['private-endpoint Basic', {}, ['publicRest', 'secondStep']],
    ['isolated StandardV2', {}, ['publicRest', 'secondStep', 'subnet']],
    [
      'internal-appgw-waf Premium',
      {},
      ['securityGroup', 'names', 'certificates'],
    ],
    ['private-endpoint-appgw-waf Basic', {}, ['publicRest', 'secondStep']],
    [
      'front-door-private-link Basic',
      {},
      ['publicRest', 'secondStep', 'approval'],
    ],
    ['workspace-integration Premium', {}, ['second', 'workspace']],
    [
      'workspace-injection Premium',
      {},
      ['second', 'onlyWorkspace', 'workspace'],
    ],
    [
      'workspace-injection Premium',
      { workspaceGateway: true },
      ['onlyWorkspace', 'workspace'],
    ],
    [
      'private-endpoint Basic',
      { developerPortal: 'Disabled' },
      ['publicPlane', 'secondStep'],
    ],
    [
      'injection-internal Premium',
      { regions: ['westeurope', 'northeurope'] },
      ['securityGroup', 'names', 'routing'],
    ],
    [
      'injection-external Premium',
      { regions: ['westeurope', 'northeurope'] },
      ['securityGroup'],
    ],
    ['public PremiumV2', { zones: true }, ['zonesAtCreation']],
    ['public Premium', { zones: true }, ['oneUnit']],
    ['public Premium', { zones: true, units: 2 }, []],
    ['private-endpoint Basic', { callers: ['internet'] }, ['unneededIngress']],
    [
      'private-endpoint-appgw-waf Basic',
      { callers: ['internet'] },
      ['publicRest', 'secondStep', 'unneededEdge', 'unneededIngress'],
    ],
    [
      'private-endpoint-appgw-waf Basic',
      { callers: ['internet'], isolation: 'gateway' },
      ['publicRest', 'secondStep'],
    ],
    [
      'private-endpoint-appgw-waf Basic',
      { callers: ['partners'] },
      ['publicRest', 'secondStep'],
    ],
    [
      'private-endpoint Basic',
      { callers: ['internet', 'corporate-network'] },
      [],
    ],
    [
      'integration-v2 StandardV2',
      { backends: ['public'] },
      ['subnet', 'unneededEgress'],
    ],
    [
      'integration-v2 StandardV2',
      { backends: ['public'], fixedOutboundIp: true },
      ['subnet'],
    ],
    [
      'integration-v2 StandardV2',
      { backends: ['public', 'virtual-network'] },
      ['subnet'],
    ],
    ['public Basic', { backends: ['public'], callers: ['internet'] }, []],
  ])('of %s for %j', (pair, requirements, expected) => {
    expect(
      optionOf(requirements, pair).reasonsAgainst.map(({ text }) => text),
    ).toEqual(expected.map(name => notes[name]));
  });
});
