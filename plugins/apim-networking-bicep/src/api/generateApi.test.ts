import fc from 'fast-check';
import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import type { BicepCompiler } from '../compiler/BicepCompiler';
import { strictly } from '../__testUtils__/strictly';
import { startBicepCompiler } from '../compiler/startBicepCompiler';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { generateApi, type ApiOnService } from './generateApi';

const orders: ApiOnService = {
  serviceName: 'apim-orders',
  name: 'orders',
  displayName: 'Orders',
  path: 'orders/v1',
  backendUrl: 'https://orders.example.com',
  subscriptionRequired: true,
  openapi: "openapi: 3.0.3\ninfo: { title: Orders, version: '1' }\npaths: {}\n",
  policy: '<policies><inbound><base /></inbound></policies>\n',
};

const describeWithBicep = bicepPath ? describe : describe.skip;

describe('generateApi', () => {
  it('gives the files of one folder', async () => {
    expect((await generateApi(orders)).map(file => file.path)).toEqual([
      'main.bicep',
      'main.bicepparam',
      'openapi.yaml',
      'policy.xml',
      'bicepconfig.json',
    ]);
  });

  it('rejects a document that Bicep does not load, and half a character', async () => {
    await expect(
      generateApi({ ...orders, openapi: ' '.repeat(131_073) }),
    ).rejects.toThrow(
      /^openapi must have at most 131072 characters, .*, got 131073\./,
    );
    await expect(
      generateApi({ ...orders, openapi: 'a\uD800' }),
    ).rejects.toThrow('openapi must be well-formed Unicode');
    await expect(
      generateApi({ ...orders, displayName: 'a\uD800' }),
    ).rejects.toThrow(/must be well-formed Unicode/);
  });
});

describeWithBicep(
  `the Bicep of an API and the real compiler${skipReason}`,
  () => {
    let compiler: BicepCompiler;
    let root: string;

    beforeAll(async () => {
      root = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
      compiler = strictly(await startBicepCompiler(bicepPath!));
    });

    afterAll(async () => {
      compiler?.dispose();
      await fs.remove(root);
    });

    async function predict(api: ApiOnService) {
      // A warm compiler keeps the texts that it has loaded once: each API has a folder of its own.
      const folder = await fs.mkdtemp(path.join(root, 'api-'));
      for (const file of await generateApi(api)) {
        await fs.writeFile(path.join(folder, file.path), file.content);
      }
      const parameters = path.join(folder, 'main.bicepparam');
      // One diagnostic of any linter rule is a failure.
      await compiler.compile(parameters);
      for (const file of ['main.bicep', 'main.bicepparam']) {
        expect(await compiler.format(path.join(folder, file))).toBe(
          await fs.readFile(path.join(folder, file), 'utf8'),
        );
      }
      return (await compiler.predict(parameters)).map(
        ({ type, name, properties }) => ({
          type: type!.replace('Microsoft.ApiManagement/service/', ''),
          name,
          properties,
        }),
      );
    }

    it('makes the API and its policy, and the product only where one is wanted', async () => {
      const api = {
        type: 'apis',
        name: 'apim-orders/orders',
        properties: expect.objectContaining({
          path: 'orders/v1',
          protocols: ['https'],
          serviceUrl: 'https://orders.example.com',
          subscriptionRequired: true,
          format: 'openapi',
          value: orders.openapi,
        }),
      };
      const policy = {
        type: 'apis/policies',
        name: 'apim-orders/orders/policy',
        properties: { format: 'rawxml', value: orders.policy },
      };
      expect(await predict(orders)).toEqual([api, policy]);
      expect(
        await predict({
          ...orders,
          product: {
            name: 'partners',
            displayName: 'Partners',
            approvalRequired: true,
          },
        }),
      ).toEqual([
        api,
        policy,
        expect.objectContaining({
          type: 'products',
          properties: expect.objectContaining({ approvalRequired: true }),
        }),
        expect.objectContaining({
          type: 'products/apis',
          name: 'apim-orders/partners/orders',
        }),
      ]);
    });

    const anyText = (maxLength: number) =>
      fc
        .oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength }),
          fc.constantFrom(
            "'''",
            '${x}',
            "[concat('a')]",
            '[[a]',
            '\\u{41}',
            '@(1+1)',
            '<a b="c">&amp;]]>',
            '\r\n\t',
          ),
        )
        // A file is read as UTF-8 without its mark, and a name is not of nothing.
        .filter(
          text => !/\p{Surrogate}/u.test(text) && !text.startsWith('\uFEFF'),
        );

    it('gives every text back as it was', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            displayName: anyText(100),
            description: anyText(100),
            path: anyText(100),
            backendUrl: anyText(100),
            openapi: anyText(500),
            policy: anyText(500),
          }),
          async texts => {
            const [api, policy] = await predict({ ...orders, ...texts });
            expect({ ...(api.properties as object) }).toMatchObject({
              displayName: texts.displayName,
              description: texts.description,
              path: texts.path,
              serviceUrl: texts.backendUrl,
              value: texts.openapi,
            });
            expect(policy.properties).toMatchObject({ value: texts.policy });
          },
        ),
        { numRuns: 60 },
      );
    }, 120_000);
  },
);
