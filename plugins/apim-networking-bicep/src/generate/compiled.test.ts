import {
  capabilityMatrix,
  classifyService,
  PATTERN_NAMES,
  TIER_NAMES,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import fc from 'fast-check';
import fs from 'fs-extra';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { designSpace, plainDesigns } from '../__testUtils__/designSpace';
import {
  decision,
  gatewayIn,
  GeneratedFolder,
} from '../__testUtils__/generatedFolder';
import { unsound } from '../__testUtils__/unsound';
import { verifyGenerated } from '../verifyGenerated/verifyGenerated';
import { bicepFolder } from './bicepFolder';
import { finalDeployment } from '../output/GeneratedBicep';
import { generateBicep } from './generateBicep';

const describeWithBicep = bicepPath ? describe : describe.skip;

const illegalPairs = PATTERN_NAMES.flatMap(pattern =>
  TIER_NAMES.filter(tier => !capabilityMatrix[pattern][tier].supported).map(
    tier => ({ pattern, tier }),
  ),
);
const onePerPattern = PATTERN_NAMES.map(pattern => ({
  pattern,
  design: plainDesigns().find(({ design }) => design.pattern === pattern)!
    .design,
}));

describeWithBicep(
  `the generated Bicep and the real compiler${skipReason}`,
  () => {
    let folder: GeneratedFolder;

    beforeAll(async () => {
      folder = await GeneratedFolder.open();
    });

    afterAll(async () => {
      await folder?.close();
    });

    const generate = async (
      design: GatewayDesign,
      options: Parameters<typeof generateBicep>[1] = {},
    ) => {
      const generated = await generateBicep([{ design, decision }], options);
      await folder.write(generated);
      return generated;
    };

    it('is as the formatter writes it, every file', async () => {
      const files = (await fs.readdir(bicepFolder(), { recursive: true }))
        .map(String)
        .filter(file => file.endsWith('.bicep'));
      for (const file of files) {
        const absolute = `${bicepFolder()}/${file}`;
        const text = await folder.compiler.format(absolute, {
          root: bicepFolder(),
        });
        expect({ file, text }).toEqual({
          file,
          text: await fs.readFile(absolute, 'utf8'),
        });
      }
    });

    it.each(illegalPairs)(
      '$pattern with tier $tier, written by hand, does not compile',
      async ({ pattern, tier }) => {
        const { design } = onePerPattern.find(
          entry => entry.pattern === pattern,
        )!;
        const generated = await generate(design);
        const { parametersFile } = finalDeployment(generated, 'staging');
        const file = folder.file(parametersFile);
        const text = await fs.readFile(file, 'utf8');
        await fs.writeFile(
          file,
          text.replace(/tier: '\w+'/, `tier: '${tier}'`),
        );
        await expect(
          folder.compiler.compile(await folder.besideTemplate(parametersFile)),
        ).rejects.toThrow(/error BCP(?:036|088|078)[^\n]*tier/);
      },
    );

    it.each(
      onePerPattern.filter(({ pattern }) => !pattern.startsWith('workspace')),
    )(
      '$pattern: a lock and diagnostics are made when they are asked for, and only then',
      async ({ design }) => {
        const workspaceId =
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform';
        const extras = async (options: Parameters<typeof generateBicep>[1]) => {
          const generated = await generate(design, options);
          for (const file of generated.parametersFiles) {
            await folder.compiler.compile(await folder.besideTemplate(file));
          }
          const predicted = await folder.predict(generated);
          verifyGenerated(design, predicted);
          expect(unsound(predicted)).toEqual([]);
          return predicted
            .filter(({ type }) =>
              /^Microsoft\.(?:Ins|Auth.*locks)/.test(type ?? ''),
            )
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
    );

    it.each(
      onePerPattern.filter(({ pattern }) => !pattern.startsWith('workspace')),
    )(
      '$pattern: a workspace for logs is made when it is asked for, and only then',
      async ({ design }) => {
        const logs = async (options: Parameters<typeof generateBicep>[1]) => {
          const generated = await generate(design, options);
          for (const file of generated.parametersFiles) {
            await folder.compiler.compile(await folder.besideTemplate(file));
          }
          const predicted = await folder.predict(generated);
          verifyGenerated(design, predicted);
          expect(unsound(predicted)).toEqual([]);
          const ofType = (type: RegExp) =>
            predicted.filter(resource => type.test(resource.type ?? ''));
          return {
            workspaces: ofType(/^Microsoft\.OperationalInsights\/workspaces$/i),
            goTo: ofType(/^Microsoft\.Insights\/diagnosticSettings$/i).map(
              ({ properties }) =>
                (properties as { workspaceId: string }).workspaceId,
            ),
          };
        };
        expect(await logs({})).toEqual({ workspaces: [], goTo: [] });
        const { workspaces, goTo } = await logs({
          newLogAnalyticsWorkspace: 'log-orders',
          tags: { costCentre: '4711' },
        });
        expect(workspaces).toEqual([
          expect.objectContaining({
            name: 'log-orders',
            location: design.region,
            tags: { costCentre: '4711', environment: 'staging' },
            properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 },
          }),
        ]);
        // The service, and the edge where the pattern has one.
        const hasEdge = design.applicationGateway ?? design.frontDoor;
        expect(goTo).toEqual(
          Array(hasEdge ? 2 : 1).fill(
            expect.stringMatching(
              /\/providers\/Microsoft\.OperationalInsights\/workspaces\/log-orders$/,
            ),
          ),
        );
      },
    );

    it('links the zone once to each network that has a private endpoint', async () => {
      const { design } = designSpace().find(
        ({ name }) =>
          name.startsWith('isolated, StandardV2, existing network') &&
          name.includes('five endpoints'),
      )!;
      const predicted = await folder.predict(await generate(design));
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

    it.each(
      plainDesigns().filter(
        ({ design }) => design.publicNetworkAccess === 'Disabled',
      ),
    )(
      '$name: is still open after the first of the two deployments',
      async ({ design }) => {
        const generated = await generate(design);
        expect(generated.deployments[0].phase).toBe('bootstrap');
        const predicted = await folder.compiler.predict(
          await folder.besideTemplate(generated.parametersFiles[0]),
        );
        expect(
          classifyService({
            service: gatewayIn(predicted),
            related: predicted,
            evidence: 'planned',
          }).posture,
        ).toMatchObject({
          publicNetworkAccess: 'Enabled',
          gatewayReachableFromInternet: 'yes',
        });
      },
    );

    it('keeps the host name of a caller where the service knows it, and says the one of Azure elsewhere', async () => {
      const { design } = onePerPattern.find(
        ({ pattern }) => pattern === 'internal-appgw-waf',
      )!;
      const [listener] = design.applicationGateway!.listeners!;
      const hostsOf = async (changed: GatewayDesign) => {
        const predicted = await folder.predict(await generate(changed));
        const gateway = predicted.find(({ type }) =>
          /applicationGateways$/i.test(type ?? ''),
        )!;
        const { backendHttpSettingsCollection: settings } =
          gateway.properties as {
            backendHttpSettingsCollection: Array<{
              properties: { hostName: string };
            }>;
          };
        return settings.map(({ properties }) => properties.hostName);
      };
      expect(await hostsOf(design)).toEqual(['apim-orders.azure-api.net']);
      expect(
        await hostsOf({
          ...design,
          customDomains: [
            {
              hostName: listener.hostName,
              type: 'Proxy',
              certificate: listener.certificate,
            },
          ],
        }),
      ).toEqual([listener.hostName]);
    });

    it('gives every string back as it was', async () => {
      const { design } = onePerPattern.find(
        ({ pattern }) => pattern === 'isolated',
      )!;
      const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(
          text,
          text,
          text.filter(key => key !== '__proto__'),
          async (publisher, value, key) => {
            const generated = await generate(design, {
              publisher: { name: publisher, email: 'api@example.com' },
              tags: { [key]: value },
            });
            const service = gatewayIn(await folder.predict(generated));
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
  },
);
