import path from 'node:path';
import { CheckFolder } from '../__testUtils__/checkFolder';
import {
  bicepPath,
  describeWithBicep,
  skipReason,
} from '../__testUtils__/compilerForTests';
import { gatewayBicep } from '../__testUtils__/gatewayBicep';
import { runBin } from '../__testUtils__/runBin';

jest.setTimeout(120_000);

let folder: CheckFolder;

beforeAll(async () => {
  folder = await CheckFolder.create();
});

afterAll(() => folder.remove());

describeWithBicep(`check of Bicep that leaves things open${skipReason}`, () => {
  beforeAll(() => folder.write('gateway.bicep', gatewayBicep));

  it('does not make up what a template has no value for', async () => {
    const { code, result } = await folder.checkJson('gateway.bicep');
    expect(code).toBe(0);
    expect(result.gateways[0].summary).toMatchObject({
      tier: "[parameters('settings').sku]",
      pattern: 'unknown',
      gatewayReachableFromInternet: 'unknown',
    });
    expect(result.gateways[0].findings).toEqual([]);
    expect(result.doubts.map(({ text }: { text: string }) => text)).toEqual([
      expect.stringMatching(
        /^No value is known for the parameters settings, name/,
      ),
      expect.stringMatching(/sku\.name is \[parameters\('settings'\)\.sku\]/),
    ]);
  });

  it('takes values from a JSON parameters file, and still finds the subnet', async () => {
    await folder.write('values.json', {
      parameters: {
        settings: {
          value: {
            sku: 'Premium',
            subnet: { name: 'snet-apim', prefix: '10.4.1.0/24' },
          },
        },
      },
    });
    const { result } = await folder.checkJson(
      'gateway.bicep',
      '--parameters',
      'values.json',
    );
    expect(result.gateways[0]).toMatchObject({
      name: "[parameters('name')]",
      summary: { tier: 'Premium', pattern: 'injection-internal' },
      posture: { locations: [{ subnet: { prefix: '10.4.1.0/24' } }] },
    });
  });

  it('says what it cannot resolve, resource by resource', async () => {
    await folder.write(
      'unclear.bicep',
      `param regions string[]
resource first 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim-first'
  location: 'westeurope'
  sku: { name: 'Standard', capacity: 1 }
  properties: { publisherEmail: 'a@example.com', publisherName: 'a' }
}
module second 'conditional.bicep' = {
  params: { on: first.properties.disableGateway!, count: length(first.properties.gatewayUrl!) }
}
resource third 'Microsoft.ApiManagement/service@2024-05-01' = [for region in regions: {
  name: 'apim-\${region}'
  location: region
  sku: { name: 'Basic', capacity: 1 }
  properties: { publisherEmail: 'a@example.com', publisherName: 'a' }
}]
`,
    );
    await folder.write(
      'conditional.bicep',
      `param on bool
param count int
resource maybe 'Microsoft.ApiManagement/service@2024-05-01' = if (on) {
  name: 'apim-maybe'
  location: 'westeurope'
  sku: { name: 'Standard', capacity: 1 }
  properties: { publisherEmail: 'a@example.com', publisherName: 'a' }
}
resource several 'Microsoft.ApiManagement/service@2024-05-01' = [for i in range(0, count): {
  name: 'apim-\${i}'
  location: 'westeurope'
  sku: { name: 'Standard', capacity: 1 }
  properties: { publisherEmail: 'a@example.com', publisherName: 'a' }
}]
`,
    );
    const { code, result } = await folder.checkJson('unclear.bicep');
    expect(code).toBe(0);
    expect(
      result.gateways.map(({ summary }: any) => summary.tier).sort(),
    ).toEqual(['Basic', 'Standard', 'Standard', 'Standard']);
    const doubts = result.doubts.map(
      ({ text, location }: any) => `${location.file}:${location.line} ${text}`,
    );
    expect(doubts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^unclear\.bicep:1 No value is known for the parameter regions/,
        ),
        expect.stringMatching(/^unclear\.bicep:11 .*how often its loop runs/),
        expect.stringMatching(
          /^conditional\.bicep:9 .*how often its loop runs/,
        ),
        expect.stringMatching(
          /^conditional\.bicep:3 apim-maybe is deployed only when .*reference/,
        ),
      ]),
    );
  });

  it('does not take a network, regions or an endpoint for absent, or for certain, that only the deployment knows', async () => {
    await folder.write(
      'optional.bicep',
      `param subnetId string
param regions array
param withEndpoint bool
resource gateway 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim-a'
  location: 'westeurope'
  sku: { name: 'Premium', capacity: 1 }
  properties: {
    publisherEmail: 'a@example.com'
    publisherName: 'a'
    virtualNetworkType: 'Internal'
    virtualNetworkConfiguration: empty(subnetId) ? null : { subnetResourceId: subnetId }
    additionalLocations: regions
  }
}
resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = if (withEndpoint) {
  name: 'pep-a'
  location: 'westeurope'
  properties: { subnet: { id: subnetId } }
}
`,
    );
    const { result } = await folder.checkJson('optional.bicep');
    expect(result.gateways[0]).toMatchObject({
      summary: { tier: 'Premium', pattern: 'unknown' },
      findings: [],
    });
    expect(
      result.doubts.map(({ text, location }: any) => [location.line, text]),
    ).toEqual([
      [1, expect.stringContaining('subnetId, regions, withEndpoint')],
      [
        16,
        expect.stringMatching(/privateEndpoints pep-a is deployed only when/),
      ],
      [
        2,
        expect.stringContaining("its further regions, [parameters('regions')]"),
      ],
      [12, expect.stringContaining('virtualNetworkConfiguration is [if(')],
    ]);
  });

  it('takes a subnet that another module gives for a subnet, and its subscription for unknown', async () => {
    await folder.write(
      'net.bicep',
      `resource network 'Microsoft.Network/virtualNetworks@2024-05-01' existing = { name: 'vnet-a' }
output subnetId string = network.properties.subnets[0].id
`,
    );
    await folder.write(
      'optionalSubnet.bicep',
      `param subnetId string?
resource gateway 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim-a'
  location: 'westeurope'
  sku: { name: 'StandardV2', capacity: 1 }
  properties: {
    publisherEmail: 'a@example.com'
    publisherName: 'a'
    virtualNetworkType: 'External'
    virtualNetworkConfiguration: !empty(subnetId) ? { subnetResourceId: subnetId! } : null
  }
}
`,
    );
    await folder.write(
      'given.bicep',
      `module net 'net.bicep' = { name: 'net' }
module gateway 'optionalSubnet.bicep' = {
  name: 'gateway'
  params: { subnetId: net.outputs.subnetId }
}
module elsewhere 'optionalSubnet.bicep' = {
  name: 'elsewhere'
  params: { subnetId: '/subscriptions/4f0b1d2c-0000-4000-8000-000000000003/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s' }
}
`,
    );
    const { code, result } = await folder.checkJson('given.bicep');
    expect(code).toBe(0);
    expect(
      result.gateways.map(({ summary, findings }: any) => [
        summary.pattern,
        findings.filter(({ severity }: any) => severity === 'error'),
      ]),
    ).toEqual([
      ['integration-v2', []],
      ['integration-v2', []],
    ]);
  });

  it('is not misled by what a linter above the temporary folder dislikes', async () => {
    await folder.write('plain.bicep', gatewayBicep);
    await folder.write('strict/bicepconfig.json', {
      analyzers: { core: { rules: { 'no-unused-vars': { level: 'error' } } } },
    });
    const run = await runBin(['check', 'plain.bicep'], {
      cwd: folder.path,
      env: {
        BICEP_PATH: bicepPath,
        TMPDIR: path.join(folder.path, 'strict'),
      },
    });
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  it('says which services these values do not deploy', async () => {
    await folder.write(
      'off.bicep',
      `param on bool = false
resource a 'Microsoft.ApiManagement/service@2024-05-01' = if (on) {
  name: 'apim-a'
  location: 'westeurope'
  sku: { name: 'Basic', capacity: 1 }
  properties: { publisherEmail: 'a@example.com', publisherName: 'a' }
}
`,
    );
    const { code, result } = await folder.checkJson('off.bicep');
    expect(code).toBe(0);
    expect(result).toMatchObject({
      gateways: [],
      doubts: [{ location: { file: 'off.bicep', line: 2 } }],
    });
  });

  it('reads templates of every scope, from parameters of every kind', async () => {
    await folder.write(
      'subscription.bicep',
      `targetScope = 'subscription'
@secure()
param secret string
param sku string
param reader string
resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = { name: 'rg', location: 'westeurope' }
module gateway 'simple.bicep' = {
  scope: group
  params: { sku: sku, publisher: '\${secret}\${reader}' }
}
`,
    );
    await folder.write(
      'simple.bicep',
      `param sku string
@secure()
param publisher string
resource a 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim-a'
  location: 'westeurope'
  sku: { name: sku, capacity: 1 }
  properties: { publisherEmail: 'a@example.com', publisherName: publisher }
}
`,
    );
    await folder.write(
      'subscription.bicepparam',
      `using 'subscription.bicep'
param sku = readEnvironmentVariable('NOT_SET_HERE', 'BasicV2')
param secret = az.getSecret('00000000-0000-0000-0000-000000000000', 'rg', 'kv', 'secret')
param reader = externalInput('sys.cli', 'reader')
`,
    );
    const { result } = await folder.checkJson('subscription.bicepparam');
    expect(result.gateways).toMatchObject([
      { name: 'apim-a', summary: { tier: 'BasicV2', pattern: 'public' } },
    ]);
    expect(result.doubts).toMatchObject([
      { text: expect.stringContaining('the parameters secret, reader') },
    ]);
  });

  it('gives the message of the compiler, and where it is', async () => {
    await folder.write('broken.bicep', "param a string\nresource x 'Foo\n");
    const run = await folder.check('broken.bicep');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(
      /^apim-networking: broken\.bicep does not compile: broken\.bicep:2:12: Error BCP004: The string .* \(and \d+ more errors?\)\n$/,
    );
  });

  it('checks several files in one run, and rejects one without a service', async () => {
    await folder.write('nothing.bicep', 'output a int = 1\n');
    const none = await folder.check('off.bicep', 'nothing.bicep');
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(
      /nothing\.bicep must have a resource of type Microsoft\.ApiManagement\/service/,
    );
    const { result } = await folder.checkJson('off.bicep', 'gateway.bicep');
    expect(result.map(({ file }: any) => file)).toEqual([
      'off.bicep',
      'gateway.bicep',
    ]);
  });
});
