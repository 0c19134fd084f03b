import {
  finalDeployment,
  generateBicep,
} from 'backstage-plugin-apim-networking-bicep';
import { assertGatewayDesign } from 'backstage-plugin-apim-networking-common';
import path from 'node:path';
import { CheckFolder } from '../__testUtils__/checkFolder';
import {
  describeWithBicep,
  skipReason,
} from '../__testUtils__/compilerForTests';
import { gatewayBicep } from '../__testUtils__/gatewayBicep';

jest.setTimeout(120_000);

let folder: CheckFolder;

beforeAll(async () => {
  folder = await CheckFolder.create();
});

afterAll(() => folder.remove());

describeWithBicep(`check of Bicep${skipReason}`, () => {
  beforeAll(async () => {
    await folder.write('gateway.bicep', gatewayBicep);
    await folder.write(
      'main.bicep',
      `param size string
param settings object
module gateways 'gateway.bicep' = [for suffix in ['a', 'b']: {
  params: {
    name: 'apim-\${suffix}'
    settings: union(settings, { sku: size })
  }
}]
module single 'gateway.bicep' = {
  params: {
    name: 'apim-single'
    settings: {
      sku: size
      subnet: settings.subnet
    }
  }
}
`,
    );
    await folder.write(
      'main.bicepparam',
      `using 'main.bicep'

var prefix = '10.4.1.0/30'

param size = 'StandardV2'
param settings = {
  subnet: {
    name: 'snet-apim'
    prefix: prefix
  }
}
`,
    );
  });

  it('evaluates every service of a parameters file, in modules and loops too', async () => {
    const { code, result } = await folder.checkJson('main.bicepparam');
    expect(code).toBe(1);
    expect(result.doubts).toEqual([]);
    expect(
      result.gateways.map(({ name, summary }: any) => [name, summary.pattern]),
    ).toEqual([
      ['apim-a', 'invalid'],
      ['apim-b', 'invalid'],
      ['apim-single', 'invalid'],
    ]);
  });

  it('points to the line of the parameters file that sets what is wrong', async () => {
    const { result } = await folder.checkJson('main.bicepparam');
    const single = result.gateways[2];
    expect(single.location).toEqual({ file: 'gateway.bicep', line: 21 });
    // sku: settings.sku, which is size of main.bicep, which the parameters file sets.
    expect(
      single.findings.find(({ ruleId }: any) => ruleId === 'TIER-002').location,
    ).toEqual({ file: 'main.bicepparam', line: 5 });
    // The range of the subnet: settings.subnet.prefix, which is settings.subnet of main.bicep, which is prefix of the file.
    const premium = await folder.read('main.bicepparam');
    await folder.write(
      'premium.bicepparam',
      premium.replace('StandardV2', 'Premium'),
    );
    const { result: inPremium } = await folder.checkJson('premium.bicepparam');
    expect(
      inPremium.gateways[2].findings.find(({ field }: any) =>
        field.endsWith('(addressPrefix)'),
      ).location,
    ).toEqual({ file: 'premium.bicepparam', line: 3 });
    // union(…) is not followed: it is where the module is called.
    expect(
      result.gateways[0].findings.find(
        ({ ruleId }: any) => ruleId === 'TIER-002',
      ).location,
    ).toEqual({ file: 'main.bicep', line: 6 });
  });

  it('reads what this suite generates as what was asked for, without an error', async () => {
    const design = assertGatewayDesign({
      name: 'apim-orders',
      environment: 'staging',
      tier: 'StandardV2',
      units: 2,
      region: 'swedencentral',
      pattern: 'isolated',
      virtualNetwork: {
        mode: 'new',
        name: 'vnet-orders',
        addressSpace: ['10.20.0.0/16'],
      },
      gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
      publicNetworkAccess: 'Disabled',
      privateEndpoints: [
        { name: 'pep', subnet: { name: 'snet-pep', prefix: '10.20.2.0/27' } },
      ],
    });
    const generated = await generateBicep([
      {
        design,
        decision: {
          id: '0f0e6f3c-0000-4000-8000-000000000002',
          decidedAt: '2026-11-24T09:00:00.000Z',
          requestedBy: 'user:default/guest',
        },
      },
    ]);
    const { parametersFile } = finalDeployment(generated, 'staging');
    for (const { path: name, content } of generated.files) {
      await folder.write(path.join('generated', name), content);
    }
    const { code, result } = await folder.checkJson(
      path.join('generated', parametersFile),
    );
    expect(code).toBe(0);
    expect(result.gateways).toMatchObject([
      {
        name: 'apim-orders',
        summary: { tier: 'StandardV2', pattern: 'isolated' },
        location: { file: 'generated/modules/apiManagementV2.bicep' },
      },
    ]);
    await folder.write(
      path.join('generated', parametersFile),
      generated.files
        .find(({ path: name }) => name === parametersFile)!
        .content.replace("'StandardV2'", "'PremiumV2'")
        .replace("'10.20.1.0/24'", "'10.20.1.0/29'"),
    );
    const changed = await folder.checkJson(
      path.join('generated', parametersFile),
    );
    expect(changed.result.gateways[0].findings[0]).toMatchObject({
      ruleId: 'SUB-003',
      actual: expect.stringContaining('10.20.1.0/29'),
      location: { file: 'generated/modules/virtualNetwork.bicep' },
    });
  });
});
