import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  injectedService,
  edgeResources,
  isolatedService,
  isolatedResources,
  service,
  SERVICE_ID,
} from './__testUtils__/azureResources';
import { bicepPath, skipReason } from './__testUtils__/compilerForTests';
import { ScaffolderForTests } from './__testUtils__/ScaffolderForTests';
import { readTemplates } from './__testUtils__/templates';

const template = 'register-existing-gateway';
const who = { owner: 'group:default/orders-team', title: 'Order gateway' };
const json = (value: unknown) => ({
  source: 'json',
  environment: 'production',
  armJson: JSON.stringify(value),
  bicep: true,
  ...who,
});
const isolated = { service: isolatedService, related: isolatedResources };

const describeWithBicep = bicepPath ? describe : describe.skip;

describe(`${template} and the real scaffolder`, () => {
  const { entity } = readTemplates().find(({ folder }) => folder === template)!;
  let scaffolder: ScaffolderForTests;

  beforeAll(async () => {
    scaffolder = await ScaffolderForTests.start([entity]);
  });

  afterAll(async () => {
    await scaffolder?.stop();
  });

  async function run(values: object) {
    const { status, log, output } = await scaffolder.run(template, values);
    expect({ status, failure: status === 'failed' ? log : '' }).toEqual({
      status: 'completed',
      failure: '',
    });
    const [{ content }] = output.text;
    expect(content).not.toMatch(/\{[{%]|undefined|NaN/);
    return {
      log,
      content,
      files: await readdir(scaffolder.published),
      declared: parse(
        await readFile(join(scaffolder.published, 'catalog-info.yaml'), 'utf8'),
      ),
    };
  }

  it('registers a gateway without Bicep where that is not wanted', async () => {
    const { files, declared, content } = await run({
      ...json(isolated),
      bicep: false,
    });
    expect(files).toEqual(['catalog-info.yaml']);
    expect(scaffolder.decisions.requests.at(-1)?.context?.owner).toBe(
      who.owner,
    );
    expect(declared).toMatchObject({
      kind: 'Resource',
      metadata: { name: 'apim-orders', title: 'Order gateway' },
      spec: {
        type: 'azure-api-management',
        networking: { pattern: 'isolated', environment: 'production' },
      },
    });
    expect(declared.metadata.annotations).toBeUndefined();
    expect(content).toContain('| Bicep | not generated |');
  });

  it('registers one that has what no Bicep here describes, and says why there is none', async () => {
    const { files, content } = await run(
      json({ service: injectedService, related: edgeResources }),
    );
    expect(files).toEqual(['catalog-info.yaml']);
    expect(content).toContain('`internal-appgw-waf`');
    expect(content).toMatch(
      /\*\*No Bicep\.\*\* The Application Gateway agw-orders is in/,
    );
    expect(content).toMatch(
      /\*\*No Bicep\.\*\* .*applicationGateway\.listeners \(GEN-006\)/,
    );
  });

  it('registers one whose design cannot be determined, only where that is allowed', async () => {
    const unclear = json(
      service('Basic', {
        virtualNetworkType: 'Internal',
        virtualNetworkConfiguration: { subnetResourceId: '/vnet/subnets/a' },
      }),
    );
    const stopped = await scaffolder.run(template, unclear);
    expect(stopped.status).toBe('failed');
    expect(stopped.log).toMatch(/design of apim-orders cannot be determined/);
    const { declared, content } = await run({ ...unclear, allowUnclear: true });
    expect(declared.spec.networking).toBeUndefined();
    expect(declared.spec.owner).toBe('group:default/orders-team');
    expect(content).toContain('The design could not be determined');
  });

  it('says what to do where the portal reads nothing from Azure', async () => {
    const { status, log } = await scaffolder.run(template, {
      source: 'azure',
      environment: 'production',
      resourceId: SERVICE_ID,
      // Left in the form from before another source was chosen.
      armJson: '{}',
      ...who,
    });
    expect(status).toBe('failed');
    expect(log).toMatch(/a portal without apimNetworking\.azure.*az apim show/);
  });

  describeWithBicep(`with the real compiler${skipReason}`, () => {
    it.each([
      ['pasted', json(isolated)],
      [
        'uploaded',
        {
          ...json(isolated),
          source: 'file',
          file: `data:application/json;base64,${Buffer.from(
            JSON.stringify(isolated),
          ).toString('base64')}`,
        },
      ],
    ])(
      'makes Bicep of JSON that is %s, which declares no network that exists',
      async (_, values) => {
        const { files, log, content, declared } = await run(values);
        expect(log).toContain('no diagnostics');
        expect(content).toContain('yes, no diagnostics');
        // The first of the two phases of a new one has public access on.
        expect(content).toMatch(
          /Deploy `main\.production\.lockdown\.bicepparam` alone: the other files are for a new gateway/,
        );
        expect(files).toEqual(
          expect.arrayContaining(['main.bicep', 'README.md']),
        );
        expect(declared.metadata.annotations).toEqual({
          'apim-networking/decision': expect.any(String),
        });
        const snapshots = files.filter(file => file.endsWith('snapshot.json'));
        expect(snapshots).not.toEqual([]);
        for (const file of snapshots) {
          const text = await readFile(join(scaffolder.published, file), 'utf8');
          const { predictedResources } = JSON.parse(text) as {
            predictedResources: Array<{ type: string }>;
          };
          const types = predictedResources.map(({ type }) => type);
          expect(types).toContain('Microsoft.ApiManagement/service');
          expect(types).toContain('Microsoft.Network/privateEndpoints');
          expect(types).not.toContain('Microsoft.Network/virtualNetworks');
          expect(types).not.toContain('Microsoft.Network/privateDnsZones');
          expect(text).toContain('Orders team');
          expect(text).toContain('rg-network');
        }
      },
    );

    it('can be tried in a dry run', async () => {
      const { status, body } = await scaffolder.dryRun(entity, json(isolated));
      expect({ status, body }).toMatchObject({ status: 200 });
      expect(
        body.directoryContents.map(({ path }: { path: string }) => path),
      ).toEqual(expect.arrayContaining(['main.bicep', 'catalog-info.yaml']));
    });
  });
});
