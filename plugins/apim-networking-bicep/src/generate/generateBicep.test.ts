import {
  analyseResources,
  classifyService,
  type ArmResource,
} from 'backstage-plugin-apim-networking-common';
import fc from 'fast-check';
import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import type { BicepCompiler } from '../compiler/BicepCompiler';
import { startBicepCompiler } from '../compiler/BicepNodeCompiler';
import { readBack } from '../readBack/readBack';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { designSpace } from '../__testUtils__/designs';
import { bicepFolder } from './bicepFolder';
import { generateBicep, type GeneratedBicep } from './generateBicep';

const decision = {
  id: '0f0e6f3c-0000-4000-8000-000000000001',
  decidedAt: '2026-11-24T09:00:00.000Z',
  requestedBy: 'user:default/guest',
};
const space = designSpace();
const isolated = space.find(({ name }) => name.startsWith('isolated'))!.design;
const internal = space.find(({ name }) =>
  name.includes('Premium, new'),
)!.design;

/** Options that a design chooses are no defect of its Bicep: that it has zones, or uses a network at all. */
const CHOICES = ['42daa904', 'ef619a2c'];

/** What static analysis finds, with the priorities of each group used once for each direction. */
function unsound(predicted: ArmResource[]): string[] {
  const found = analyseResources(predicted)
    .filter(({ ruleId }) => !CHOICES.includes(ruleId))
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
  const twice = predicted
    .filter(
      ({ type }) =>
        type?.toLowerCase() === 'microsoft.network/networksecuritygroups',
    )
    .flatMap(group => {
      const { securityRules } = group.properties as {
        securityRules: Array<{
          properties: { direction: string; priority: number };
        }>;
      };
      const seen = securityRules.map(
        ({ properties }) => `${properties.direction} ${properties.priority}`,
      );
      return seen.filter((entry, index) => seen.indexOf(entry) !== index);
    });
  return [...found, ...twice];
}

async function write(folder: string, generated: GeneratedBicep) {
  await fs.emptyDir(folder);
  for (const file of generated.files) {
    await fs.outputFile(path.join(folder, file.path), file.content);
  }
}

describe('generateBicep', () => {
  it('gives only the modules that the pattern references', async () => {
    const { files } = await generateBicep(internal, { decision });
    expect(files.map(file => file.path).sort()).toEqual([
      'README.md',
      'bicepconfig.json',
      'main.bicep',
      'main.staging.bicepparam',
      'modules/apiManagementClassic.bicep',
      'modules/privateDnsZoneLink.bicep',
      'modules/privateDnsZoneOfService.bicep',
      'modules/publicIp.bicep',
      'modules/securityRules.bicep',
      'modules/virtualNetwork.bicep',
      'types.bicep',
    ]);
  });

  it('writes the tags of the design, and those that are added', async () => {
    const { files, parametersFile } = await generateBicep(
      { ...internal, tags: { Environment: 'eu', costCentre: '4711' } },
      { decision, tags: { owner: 'orders' } },
    );
    const written = files.find(file => file.path === parametersFile)!.content;
    for (const tag of [
      "Environment: 'eu'",
      "costCentre: '4711'",
      "owner: 'orders'",
    ]) {
      expect(written).toContain(tag);
    }
    expect(written).not.toContain("environment: 'staging'");
  });

  it('gives an isolated gateway two deployments', async () => {
    const generated = await generateBicep(isolated, { decision });
    expect(generated.parametersFiles).toEqual([
      'main.staging.bootstrap.bicepparam',
      'main.staging.lockdown.bicepparam',
    ]);
    expect(generated.parametersFile).toBe('main.staging.lockdown.bicepparam');
  });

  it('says in the README what was chosen, who decided, and what to do', async () => {
    const { files } = await generateBicep(isolated, { decision });
    const readme = files.find(file => file.path === 'README.md')!.content;
    for (const text of [
      '**Standard v2**',
      '`isolated`',
      decision.id,
      'main.staging.bootstrap.bicepparam',
      'main.staging.lockdown.bicepparam',
      'privatelink.azure-api.net',
      'answers 403',
    ]) {
      expect(readme).toContain(text);
    }
  });

  it('names the patterns that it has when another one is asked for', async () => {
    const design = { ...internal, pattern: 'injection-external' as const };
    await expect(generateBicep(design, { decision })).rejects.toThrow(
      'There is no Bicep for pattern injection-external yet; there is for injection-internal, integration-v2, isolated',
    );
  });

  it('says in the README that each further region has an address of its own', async () => {
    const { design } = space.find(({ name }) => name.includes('2 further'))!;
    const readmeOf = async (of: typeof design) =>
      (await generateBicep(of, { decision })).files.find(
        file => file.path === 'README.md',
      )!.content;
    expect(await readmeOf(design)).toMatch(
      /\(norwayeast, westeurope\) has its own \(output `additionalPrivateIpAddresses`\)/,
    );
    expect(await readmeOf(internal)).not.toContain('additionalPrivate');
  });

  it('says in the README what to see to before it is deployed, where there is something', async () => {
    const readmeOf = async (name: string, options = {}) =>
      (
        await generateBicep(
          space.find(entry => entry.name.includes(name))!.design,
          { decision, ...options },
        )
      ).files.find(file => file.path === 'README.md')!.content;
    const own = /deployment owns `vnet-orders` with every subnet/;
    const standIn = /publisher is a stand-in/;
    const publisher = { name: 'Orders', email: 'orders@example.com' };

    expect(await readmeOf('new network')).toMatch(own);
    expect(await readmeOf('new network')).toMatch(standIn);
    const settled = await readmeOf('existing network', { publisher });
    expect(settled).not.toMatch(own);
    expect(settled).not.toMatch(standIn);
    expect(
      await readmeOf('new network, zones, 2 further', { publisher }),
    ).toContain('owns `vnet-orders` and `vnet-no` with every subnet');
  });

  it('refuses a workspace id that is none', async () => {
    await expect(
      generateBicep(isolated, {
        decision,
        logAnalyticsWorkspaceId: 'log-platform',
      }),
    ).rejects.toThrow(
      /^logAnalyticsWorkspaceId is "log-platform"; it needs an ARM id such as /,
    );
  });

  it.each([
    [
      'an address space',
      { virtualNetwork: { mode: 'new' as const, name: 'vnet' } },
      /^virtualNetwork\.addressSpace is missing: the new network vnet needs/,
    ],
    [
      'a range of its subnet',
      { gatewaySubnet: { name: 'snet-apim' } },
      /^gatewaySubnet\.prefix is missing: a subnet of the new network vnet-orders needs/,
    ],
  ])('says that a new network needs %s', async (_, change, message) => {
    await expect(
      generateBicep({ ...isolated, ...change }, { decision }),
    ).rejects.toThrow(message);
  });
});

const describeWithBicep = bicepPath ? describe : describe.skip;

describeWithBicep(
  `the generated Bicep and the real compiler${skipReason}`,
  () => {
    let compiler: BicepCompiler;
    let folder: string;

    beforeAll(async () => {
      folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
      compiler = await startBicepCompiler(bicepPath!);
    }, 60_000);

    afterAll(async () => {
      compiler?.dispose();
      await fs.remove(folder);
    });

    it.each(space)(
      '$name: no diagnostic, reads back, passes static analysis, formatter changes nothing',
      async ({ design }) => {
        const generated = await generateBicep(design, { decision });
        await write(folder, generated);
        for (const file of generated.parametersFiles) {
          await compiler.compile(path.join(folder, file));
        }
        const predicted = await compiler.predict(
          path.join(folder, generated.parametersFile),
        );
        const { posture } = readBack(design, predicted);
        expect(posture.name).toBe(design.name);
        expect(posture.locations.map(({ region }) => region)).toEqual([
          design.region,
          ...(design.additionalLocations ?? []).map(({ region }) => region),
        ]);
        expect(unsound(predicted)).toEqual([]);
        const sources = generated.files.filter(file =>
          /\.bicep(?:param)?$/.test(file.path),
        );
        for (const file of sources) {
          expect({
            file: file.path,
            text: await compiler.format(path.join(folder, file.path)),
          }).toEqual({ file: file.path, text: file.content });
        }
      },
      60_000,
    );

    it.each(['injection-internal', 'integration-v2', 'isolated'])(
      '%s: a lock and diagnostics are made when they are asked for, and only then',
      async pattern => {
        const { design } = space.find(({ name }) => name.startsWith(pattern))!;
        const workspaceId =
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform';
        const extras = async (options: object) => {
          const generated = await generateBicep(design, {
            decision,
            ...options,
          });
          await write(folder, generated);
          const file = path.join(folder, generated.parametersFile);
          await compiler.compile(file);
          expect(
            await compiler.format(path.join(folder, generated.parametersFile)),
          ).toBe(await fs.readFile(file, 'utf8'));
          const predicted = await compiler.predict(file);
          readBack(design, predicted);
          expect(unsound(predicted)).toEqual([]);
          return predicted
            .filter(({ type }) => /^Microsoft\.(?:Ins|Auth)/.test(type ?? ''))
            .map(({ type, properties }) => ({ type, properties }));
        };
        expect(await extras({})).toEqual([]);
        expect(
          await extras({ lock: true, logAnalyticsWorkspaceId: workspaceId }),
        ).toEqual(
          expect.arrayContaining([
            {
              type: 'Microsoft.Insights/diagnosticSettings',
              properties: expect.objectContaining({ workspaceId }),
            },
            {
              type: 'Microsoft.Authorization/locks',
              properties: expect.objectContaining({ level: 'CanNotDelete' }),
            },
          ]),
        );
      },
      60_000,
    );

    it('links the zone once to each network that has a private endpoint', async () => {
      const { design } = space.find(({ name }) =>
        name.includes('existing network, 5 endpoints'),
      )!;
      const generated = await generateBicep(design, { decision });
      await write(folder, generated);
      const predicted = await compiler.predict(
        path.join(folder, generated.parametersFile),
      );
      const linked = predicted
        .filter(({ type }) => /virtualNetworkLinks$/i.test(type ?? ''))
        .map(({ properties }) =>
          (
            properties as { virtualNetwork: { id: string } }
          ).virtualNetwork.id.replace(/^.*?resourceGroups\//, ''),
        );
      expect(linked.sort()).toEqual([
        'rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub',
        'rg-namesake/providers/Microsoft.Network/virtualNetworks/vnet-hub',
        'rg-spoke/providers/Microsoft.Network/virtualNetworks/vnet-spoke',
      ]);
    });

    it('is still open after the first of the two deployments', async () => {
      const generated = await generateBicep(isolated, { decision });
      await write(folder, generated);
      const predicted = await compiler.predict(
        path.join(folder, generated.parametersFiles[0]),
      );
      const service = predicted.find(({ type }) =>
        /ApiManagement\/service$/i.test(type ?? ''),
      )!;
      expect(
        classifyService({ service, related: predicted, evidence: 'planned' })
          .posture,
      ).toMatchObject({
        publicNetworkAccess: 'Enabled',
        gatewayReachableFromInternet: 'yes',
      });
    });

    it.each([
      ['integration-v2', 'BasicV2'],
      ['integration-v2', 'Premium'],
      ['isolated', 'Standard'],
      ['injection-internal', 'Standard'],
      ['injection-internal', 'PremiumV2'],
    ])('%s with tier %s does not compile', async (pattern, tier) => {
      const { design } = space.find(({ name }) => name.startsWith(pattern))!;
      const generated = await generateBicep(design, { decision });
      await write(folder, generated);
      const file = path.join(folder, generated.parametersFile);
      const text = await fs.readFile(file, 'utf8');
      await fs.writeFile(file, text.replace(/tier: '\w+'/, `tier: '${tier}'`));
      await expect(compiler.compile(file)).rejects.toThrow(/BCP\d+/);
    });

    it('gives every string back as it was', async () => {
      const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(
          text,
          text,
          text.filter(key => key !== '__proto__'),
          async (publisher, value, key) => {
            const generated = await generateBicep(isolated, {
              decision,
              publisher: { name: publisher, email: 'api@example.com' },
              tags: { [key]: value },
            });
            await write(folder, generated);
            const predicted = await compiler.predict(
              path.join(folder, generated.parametersFile),
            );
            const service = predicted.find(({ type }) =>
              /ApiManagement\/service$/i.test(type ?? ''),
            )!;
            expect(service.tags).toHaveProperty([key], value);
            expect(service.properties).toHaveProperty(
              'publisherName',
              publisher,
            );
          },
        ),
        {
          numRuns: 60,
          examples: [
            ["O'Neil ${name}", "'''\n${x}\\", 'a b'],
            ['\u2028\u0000\ufeff', '🦊 – ü\t\r\n', 'true'],
            ['\\${a}', "\\'", "it's"],
          ],
        },
      );
    }, 120_000);

    it('ships every Bicep file that a pattern uses, and no other', async () => {
      const used = new Set(['bicepconfig.json']);
      for (const { design } of space) {
        const { files } = await generateBicep(design, { decision });
        files.forEach(file => used.add(file.path));
        used.add(`${design.pattern}.bicep`);
      }
      const shipped = (await fs.readdir(bicepFolder(), { recursive: true }))
        .map(String)
        .filter(file => /\.(?:bicep|json)$/.test(file));
      expect(shipped.filter(file => !used.has(file))).toEqual([]);
    });
  },
);
