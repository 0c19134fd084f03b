import { CheckFolder } from '../__testUtils__/checkFolder';
import {
  describeWithBicep,
  skipReason,
} from '../__testUtils__/compilerForTests';

jest.setTimeout(120_000);

const network = `
resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet'
  location: 'westeurope'
  properties: {
    addressSpace: { addressPrefixes: ['10.4.0.0/16'] }
    subnets: [
      { name: 'gateway', properties: { addressPrefix: '10.4.1.0/24' } }
      { name: 'edge', properties: { addressPrefix: '10.4.2.0/24' } }
    ]
  }
}
output gatewaySubnetId string = network.properties.subnets[0].id
output edgeSubnetId string = network.properties.subnets[1].id
`;

const gateway = `
param subnetId string
resource gateway 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim-orders'
  location: 'westeurope'
  sku: { name: 'Developer', capacity: 1 }
  properties: {
    publisherEmail: 'a@example.com'
    publisherName: 'a'
    virtualNetworkType: 'Internal'
    virtualNetworkConfiguration: { subnetResourceId: subnetId }
  }
}
output url string = gateway.properties.gatewayUrl
`;

const edge = `
param subnetId string
param backend string
resource address 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: 'pip'
  location: 'westeurope'
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static' }
}
resource edge 'Microsoft.Network/applicationGateways@2024-05-01' = {
  name: 'agw'
  location: 'westeurope'
  properties: {
    sku: { name: 'WAF_v2', tier: 'WAF_v2', capacity: 1 }
    webApplicationFirewallConfiguration: { enabled: true, firewallMode: 'Prevention', ruleSetType: 'OWASP', ruleSetVersion: '3.2' }
    gatewayIPConfigurations: [ { name: 'ip', properties: { subnet: { id: subnetId } } } ]
    frontendIPConfigurations: [ { name: 'public', properties: { publicIPAddress: { id: address.id } } } ]
    backendAddressPools: [ { name: 'gateway', properties: { backendAddresses: [ { fqdn: replace(backend, 'https://', '') } ] } } ]
  }
}
`;

const main = (name: (module: string) => string, rest = '') => `
param stamp string = utcNow()
param id string = newGuid()
${rest}
module network 'network.bicep' = { name: ${name('network')} }
module gateway 'gateway.bicep' = {
  name: ${name('gateway')}
  params: { subnetId: network.outputs.gatewaySubnetId }
}
module edge 'edge.bicep' = {
  name: ${name('edge')}
  params: { subnetId: network.outputs.edgeSubnetId, backend: ${
    rest ? 'backend' : 'gateway.outputs.url'
  } }
}
`;

describeWithBicep(`check of modules${skipReason}`, () => {
  let folder: CheckFolder;

  beforeAll(async () => {
    folder = await CheckFolder.create();
    await folder.write('network.bicep', network);
    await folder.write('gateway.bicep', gateway);
    await folder.write('edge.bicep', edge);
  });

  afterAll(() => folder.remove());

  it.each([
    ["'plain'", (module: string) => `'${module}'`],
    ['utcNow()', (module: string) => `'${module}-\${stamp}'`],
    ['newGuid()', (module: string) => `'\${id}-${module}'`],
    [
      'deployment()',
      (module: string) => `'${module}-\${deployment().name}-\${stamp}'`,
    ],
    [
      'uniqueString()',
      (module: string) => `take('${module}-\${uniqueString(stamp)}', 20)`,
    ],
  ])('follows their outputs whatever names them: %s', async (_, name) => {
    await folder.write('main.bicep', main(name));
    const { result } = await folder.checkJson('main.bicep');
    expect(result.gateways[0]).toMatchObject({
      confidence: 'high',
      posture: {
        pattern: 'internal-appgw-waf',
        exposure: 'public-through-waf',
        edge: { name: 'agw' },
        locations: [{ subnet: { prefix: '10.4.1.0/24' } }],
      },
    });
  });

  it('does not call a gateway private whose edge may lead to it', async () => {
    await folder.write(
      'main.bicep',
      main(module => `'${module}'`, 'param backend string'),
    );
    const { result } = await folder.checkJson('main.bicep');
    const [{ confidence, posture }] = result.gateways;
    expect(confidence).toBe('low');
    expect(posture).toMatchObject({
      exposure: 'unknown',
      headline: 'Not known',
      sentence:
        'Who can call this gateway cannot be determined before the deployment: backendAddressPools of agw may lead to it.',
    });
  });
});
