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
    [{}, 'x has no API Management service: it is an object without'],
    [vnet, 'its type is the string "Microsoft.Network/virtualNetworks"'],
    [[vnet], 'x has no API Management service among its 1 resources'],
    [[], 'x has no API Management service among its 0 resources'],
    [{ service: 'apim' }, 'x: service is the string "apim"; it needs'],
    [{ service: vnet }, 'x: service.type is the string "Microsoft.Network'],
    [{ service: gateway, related: 7 }, 'x: related is the number 7; it needs'],
    [
      { predictedResources: {} },
      'x: predictedResources is an object; it needs',
    ],
    [
      { $schema: 'https://x/deploymentTemplate.json#', resources: [] },
      'x is an ARM template; it needs deployed resources as JSON (apim-networking check reads templates)',
    ],
    [JSON.parse('{"__proto__": {"service": {}}}'), 'x has no API Management'],
  ])('refuses %j', (json, message) => {
    expect(() => gatewaysOf(json, 'x')).toThrow(message);
  });
});
