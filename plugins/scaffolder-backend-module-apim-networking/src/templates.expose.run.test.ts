import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { apiCatalog, openapi, stock } from './__testUtils__/apis';
import { bicepPath, skipReason } from './__testUtils__/compilerForTests';
import { ScaffolderForTests } from './__testUtils__/ScaffolderForTests';
import { readTemplates } from './__testUtils__/templates';

const template = 'expose-api';
const reached = {
  gateway: 'resource:default/apim-orders',
  path: 'orders/v1',
  backendUrl: 'https://orders.internal.example.com',
};
const described = {
  kind: 'text',
  definition: openapi,
  name: 'orders',
  owner: 'group:default/orders-team',
};

const describeWithBicep = bicepPath ? describe : describe.skip;

describe(`${template} and the real scaffolder`, () => {
  const { entity } = readTemplates().find(({ folder }) => folder === template)!;
  let scaffolder: ScaffolderForTests;

  beforeAll(async () => {
    scaffolder = await ScaffolderForTests.start([entity, ...apiCatalog]);
  });

  afterAll(async () => {
    await scaffolder?.stop();
  });

  it('stops with the reason, before anything is made', async () => {
    const { status, log } = await scaffolder.run(template, {
      ...described,
      ...reached,
      gateway: 'resource:default/apim-partners',
      privateEndpointOnly: true,
    });
    expect(status).toBe('failed');
    expect(log).toMatch(
      /a gateway without a private endpoint, got true for apim-Partners-test of pattern/,
    );
    await expect(readdir(scaffolder.published)).rejects.toThrow(/ENOENT/);
  });

  describeWithBicep(`with the real compiler${skipReason}`, () => {
    it.each([
      ['pasted', described],
      [
        'uploaded',
        {
          ...described,
          kind: 'file',
          definition: 'left from before',
          file: `data:application/yaml;base64,${Buffer.from(openapi).toString(
            'base64',
          )}`,
        },
      ],
      [
        'of the catalog',
        { ...described, kind: 'catalog', api: 'api:default/stock' },
      ],
    ])('runs to the end with an API that is %s', async (_, api) => {
      const { status, log, output } = await scaffolder.run(template, {
        ...api,
        ...reached,
        privateEndpointOnly: true,
        callsPerMinute: 600,
      });
      expect({ status, failure: status === 'failed' ? log : '' }).toEqual({
        status: 'completed',
        failure: '',
      });
      expect(log).toContain('no diagnostics');
      const read = (file: string) =>
        readFile(join(scaffolder.published, file), 'utf8');
      const isNew = api.kind !== 'catalog';
      expect(await read('api/openapi.yaml')).toBe(
        isNew ? openapi : stock.spec!.definition,
      );
      expect(await read('api/policy.xml')).toContain(
        '<include-fragment fragment-id="private-endpoint-only"',
      );
      expect(parse(await read('catalog-info.yaml'))).toMatchObject({
        kind: 'API',
        metadata: {
          name: isNew ? 'orders' : 'stock',
          annotations: {
            'apim-networking/gateway': isNew
              ? 'apim-orders'
              : 'apim-partners, apim-orders',
          },
        },
        spec: {
          owner: isNew
            ? 'group:default/orders-team'
            : 'group:default/stock-team',
        },
      });
      const [{ content }] = output.text;
      expect(content).toContain(
        '`https://apim-orders.azure-api.net/orders/v1`',
      );
      expect(content).toContain('calls="600"');
      expect(content).not.toMatch(/\{[{%]|undefined|NaN/);
    });

    it('can be tried in a dry run', async () => {
      const { status, body } = await scaffolder.dryRun(entity, {
        ...described,
        ...reached,
      });
      expect({ status, body }).toMatchObject({ status: 200 });
      expect(
        body.directoryContents.map(({ path }: { path: string }) => path),
      ).toEqual(
        expect.arrayContaining(['api/main.bicep', 'catalog-info.yaml']),
      );
    });
  });
});
