import { instance, network } from '../classify/__testUtils__/payloads';
import { gatewaysOf } from './gatewaysOf';

const gateway = instance('Premium');
const vnet = network();

describe('gatewaysOf', () => {
  it.each([
    ['{service, related}', { service: gateway, related: [vnet] }, false],
    [
      'a list in related',
      { service: gateway, related: { value: [vnet] } },
      false,
    ],
    ['a list', [vnet, gateway], true],
    ['a page of ARM', { value: [vnet, gateway] }, true],
    ['an answer of Resource Graph', { count: 2, data: [vnet, gateway] }, true],
    ['a list of pairs', [{ service: gateway, related: [vnet] }], true],
  ])('reads %s', (_, json, isList) => {
    expect(gatewaysOf(json, 'x')).toEqual({
      gateways: [{ service: gateway, related: [vnet] }],
      isList,
      evidence: 'observed',
    });
  });

  it('reads a bare service, in any casing', () => {
    const bare = { ...gateway, type: 'microsoft.apimanagement/SERVICE' };
    expect(gatewaysOf(bare, 'x').gateways).toEqual([
      { service: bare, related: [] },
    ]);
  });

  it('reads the gateway of a workspace, alone and with what is around it', () => {
    const workspaceGateway = {
      type: 'Microsoft.ApiManagement/gateways',
      properties: { virtualNetworkType: 'Internal' },
    };
    for (const json of [
      workspaceGateway,
      { service: workspaceGateway, related: [gateway] },
    ]) {
      expect(gatewaysOf(json, 'x').gateways[0].service).toEqual(
        workspaceGateway,
      );
    }
  });

  it('takes a snapshot of the compiler for planned', () => {
    expect(gatewaysOf({ predictedResources: [gateway] }, 'x').evidence).toBe(
      'planned',
    );
  });

  it('gives every service of a list, with the others beside it', () => {
    const other = instance('Basic', {}, { name: 'apim-other' });
    const { gateways } = gatewaysOf([gateway, 'text', null, other, vnet], 'x');
    expect(gateways).toEqual([
      { service: gateway, related: [other, vnet] },
      { service: other, related: [gateway, vnet] },
    ]);
  });

  it('gives the workspace gateways of a list too, each with its instance beside it', () => {
    const ofWorkspace = {
      name: 'team-a',
      type: 'microsoft.apimanagement/Gateways',
      properties: { virtualNetworkType: 'External' },
    };
    expect(gatewaysOf({ value: [gateway, ofWorkspace] }, 'x').gateways).toEqual(
      [
        { service: gateway, related: [ofWorkspace] },
        { service: ofWorkspace, related: [gateway] },
      ],
    );
    expect(gatewaysOf([vnet, ofWorkspace], 'x').gateways).toEqual([
      { service: ofWorkspace, related: [vnet] },
    ]);
  });

  it.each([
    [{}, 'a list of resources with one, got an object without'],
    [
      vnet,
      'got a resource of type the string "Microsoft.Network/virtualNetworks"',
    ],
    [
      [vnet],
      'x must have a resource of type Microsoft.ApiManagement/service or Microsoft.ApiManagement/gateways, got 1 resources',
    ],
    [[], 'Microsoft.ApiManagement/gateways, got 0 resources'],
    [
      { service: 'apim' },
      'x: service must be one Microsoft.ApiManagement/service as an object, got the string "apim".',
    ],
    [
      { service: vnet },
      'x: service.type must be Microsoft.ApiManagement/service, got the string "Microsoft.Network',
    ],
    [
      { service: gateway, related: 7 },
      'x: related must be a list of resources, got the number 7.',
    ],
    [
      { predictedResources: {} },
      'x: predictedResources must be a list of resources, got an object.',
    ],
    [
      { $schema: 'https://x/deploymentTemplate.json#', resources: [] },
      'x must have deployed resources as JSON, got an ARM template. Use apim-networking check for templates.',
    ],
    [
      JSON.parse('{"__proto__": {"service": {}}}'),
      'x must be {service, related}',
    ],
  ])('rejects %j', (json, message) => {
    expect(() => gatewaysOf(json, 'x')).toThrow(message);
  });
});
