import {
  assertGatewayDesign,
  type GatewayDesignInput,
  type PatternName,
  type TierName,
} from 'backstage-plugin-apim-networking-common';
import fs from 'fs-extra';
import { decision } from '../__testUtils__/generatedFolder';
import { designSpace, plainDesigns } from '../__testUtils__/designSpace';
import { bicepFolder } from './bicepFolder';
import { finalDeployment } from '../output/GeneratedBicep';
import { generateBicep } from './generateBicep';

const plain = (pattern: PatternName, tier: TierName) =>
  plainDesigns().find(
    ({ design }) => design.pattern === pattern && design.tier === tier,
  )!.design;
const isolated = plain('isolated', 'StandardV2');
const internal = plain('injection-internal', 'Premium');
const firewall = plain('internal-appgw-waf', 'Premium');

const generate = (...inputs: GatewayDesignInput[]) =>
  generateBicep(
    inputs.map(input => ({ design: assertGatewayDesign(input), decision })),
  );

describe('generateBicep', () => {
  it('gives only the modules that the pattern references', async () => {
    const { files } = await generate(internal);
    expect(files.map(file => file.path).sort()).toEqual([
      'README.md',
      'bicepconfig.json',
      'main.bicep',
      'main.staging.bicepparam',
      'modules/apiManagementClassic.bicep',
      'modules/certificateIdentity.bicep',
      'modules/hostName.bicep',
      'modules/keyVaultSecretsUser.bicep',
      'modules/logAnalyticsWorkspace.bicep',
      'modules/privateDnsApex.bicep',
      'modules/privateDnsZone.bicep',
      'modules/privateDnsZoneLink.bicep',
      'modules/privateNames.bicep',
      'modules/publicIp.bicep',
      'modules/rules/classic.bicep',
      'modules/rules/securityRule.bicep',
      'modules/virtualNetwork.bicep',
      'types.bicep',
    ]);
  });

  it('gives texts that a module loads, such as a policy', async () => {
    const { files } = await generate(isolated);
    expect(files.map(file => file.path)).toContain(
      'modules/policies/privateEndpointOnly.xml',
    );
  });

  it('writes the tags of the design, and those that are added', async () => {
    const { files, parametersFiles } = await generateBicep(
      [
        {
          design: {
            ...internal,
            tags: { Environment: 'eu', costCentre: '4711' },
          },
          decision,
        },
      ],
      { tags: { owner: 'orders' } },
    );
    const written = files.find(
      file => file.path === parametersFiles[0],
    )!.content;
    for (const tag of [
      "Environment: 'eu'",
      "costCentre: '4711'",
      "owner: 'orders'",
    ]) {
      expect(written).toContain(tag);
    }
    expect(written).not.toContain("environment: 'staging'");
  });

  it('gives a gateway that is closed two deployments, and one that stays open one', async () => {
    const generated = await generate(isolated);
    expect(generated.deployments).toEqual([
      {
        environment: 'staging',
        phase: 'bootstrap',
        parametersFile: 'main.staging.bootstrap.bicepparam',
      },
      {
        environment: 'staging',
        phase: 'lockdown',
        parametersFile: 'main.staging.lockdown.bicepparam',
      },
    ]);
    expect(finalDeployment(generated, 'staging').phase).toBe('lockdown');
    expect(
      (await generate(plain('private-endpoint', 'Basic'))).parametersFiles,
    ).toEqual(['main.staging.bicepparam']);
  });

  it('gives each environment its parameters', async () => {
    const generated = await generate(isolated, {
      ...isolated,
      environment: 'production',
      name: 'apim-orders-prod',
      tier: 'PremiumV2',
      units: 3,
    });
    expect(generated.parametersFiles).toEqual([
      'main.staging.bootstrap.bicepparam',
      'main.staging.lockdown.bicepparam',
      'main.production.bootstrap.bicepparam',
      'main.production.lockdown.bicepparam',
    ]);
    const text = (name: string) =>
      generated.files.find(({ path }) => path === name)!.content;
    expect(text('main.production.lockdown.bicepparam')).toContain(
      "param name = 'apim-orders-prod'",
    );
    expect(text('main.staging.lockdown.bicepparam')).toContain(
      "param name = 'apim-orders'",
    );
    expect(text('README.md')).toContain('apim-orders-prod on Premium v2');
    expect(() => finalDeployment(generated, 'test')).toThrow(
      'environment must be one of staging, production, got "test".',
    );
  });

  it.each<[string, GatewayDesignInput[], string]>([
    [
      'two environments of one name',
      [isolated, { ...isolated, units: 2 }],
      'environment must be unique among designs, got "staging" twice.',
    ],
    [
      'environments with different patterns',
      [isolated, { ...plain('public', 'BasicV2'), environment: 'test' }],
      'test is public on BasicV2, but staging is isolated on StandardV2: environments that share a folder need one pattern and one family of tiers, generate into a folder each',
    ],
    ['no design', [], 'designs must have at least one design, got none.'],
    [
      'a tier without the pattern',
      [{ ...isolated, tier: 'BasicV2' }],
      'tier must be one of StandardV2, PremiumV2 for the pattern isolated, got BasicV2.',
    ],
    [
      'a custom domain without a certificate',
      [{ ...internal, customDomains: [{ hostName: 'api.example.com' }] }],
      'customDomains[0].certificate (GEN-006): api.example.com needs a certificate in a Key Vault.',
    ],
    [
      'an Application Gateway that answers to no name',
      [
        {
          ...firewall,
          applicationGateway: {
            ...firewall.applicationGateway!,
            listeners: undefined,
          },
        },
      ],
      'applicationGateway.listeners (GEN-006): The Application Gateway needs at least one host name with a certificate.',
    ],
    [
      'a workspace gateway with logs of its own',
      [plain('workspace-integration', 'Premium')],
      'but a workspace gateway has no logs of its own: leave it out, and set it for the service apim-orders',
    ],
  ])('rejects %s', async (_, inputs, message) => {
    await expect(
      generateBicep(
        inputs.map(input => ({ design: assertGatewayDesign(input), decision })),
        {
          logAnalyticsWorkspaceId: `/subscriptions/${'0'.repeat(
            8,
          )}-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform`,
        },
      ),
    ).rejects.toThrow(message);
  });

  it('rejects a workspace gateway with a new workspace for logs', async () => {
    await expect(
      generateBicep(
        [
          {
            design: assertGatewayDesign(
              plain('workspace-integration', 'Premium'),
            ),
            decision,
          },
        ],
        { newLogAnalyticsWorkspace: 'log-orders' },
      ),
    ).rejects.toThrow(
      'newLogAnalyticsWorkspace is "log-orders", but a workspace gateway has no logs of its own: leave it out, and set it for the service apim-orders',
    );
  });

  it('rejects a workspace id that is none', async () => {
    await expect(
      generateBicep([{ design: isolated, decision }], {
        logAnalyticsWorkspaceId: 'log-platform',
      }),
    ).rejects.toThrow(
      /^logAnalyticsWorkspaceId must be an ARM id such as .*, got "log-platform"/,
    );
  });

  it.each([
    [
      'an address space',
      { virtualNetwork: { mode: 'new' as const, name: 'vnet' } },
      /virtualNetwork\.addressSpace \(GEN-004\).* vnet needs/,
    ],
    [
      'a range of its subnet',
      { gatewaySubnet: { name: 'snet-apim' } },
      /gatewaySubnet\.prefix \(GEN-004\).* snet-apim needs/,
    ],
  ])('says that a new network needs %s', async (_, change, message) => {
    await expect(generate({ ...isolated, ...change })).rejects.toThrow(message);
  });

  it('ships every Bicep file that a pattern uses, and no other', async () => {
    const used = new Set(['bicepconfig.json']);
    const entries = new Set<string>();
    for (const { design } of designSpace()) {
      const { files } = await generateBicep([{ design, decision }]);
      files.forEach(file => used.add(file.path));
      entries.add(files.find(({ path }) => path === 'main.bicep')!.content);
    }
    const folder = bicepFolder();
    const shipped = (await fs.readdir(folder, { recursive: true }))
      .map(String)
      .filter(file => /\.(?:bicep|json|xml)$/.test(file))
      .filter(file => !file.startsWith('api/'));
    for (const file of shipped.filter(name => !used.has(name))) {
      // The file of a pattern is shipped under its own name, and used as main.bicep.
      expect(entries).toContain(await fs.readFile(`${folder}/${file}`, 'utf8'));
    }
  });
});
