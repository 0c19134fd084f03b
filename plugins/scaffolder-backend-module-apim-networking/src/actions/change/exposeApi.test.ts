import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  apiEntityV1alpha1Validator,
  type Entity,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse, parseAllDocuments } from 'yaml';
import { apiCatalog, openapi, stock } from '../../__testUtils__/apis';
import { bicepPath, skipReason } from '../../__testUtils__/compilerForTests';
import { runAction } from '../../__testUtils__/runAction';
import { WarmBicepCompiler } from 'backstage-plugin-apim-networking-bicep';
import { createExposeApiAction } from './exposeApi';
import { examples } from './exposeApi.examples';

const orders = {
  gateway: 'apim-orders',
  name: 'orders',
  owner: 'orders-team',
  definition: openapi,
  path: '/orders/v1/',
  backendUrl: 'https://orders.internal.example.com/',
};
const describeWithBicep = bicepPath ? describe : describe.skip;

describeWithBicep(`apim:api:expose${skipReason}`, () => {
  const folder = createMockDirectory();
  const workspacePath = folder.resolve('workspace');
  const sharedCompiler = WarmBicepCompiler.create({ bicepPath });
  const action = createExposeApiAction({
    catalog: catalogServiceMock({ entities: apiCatalog }),
    sharedCompiler,
  });

  beforeEach(() => folder.setContent({ workspace: {}, elsewhere: {} }));
  afterAll(() => sharedCompiler.dispose());

  const run = (input: object) =>
    runAction(action, {
      ...createMockActionContext({ workspacePath }),
      input,
    });
  const written = (file: string) =>
    readFile(`${workspacePath}/${file}`, 'utf8');
  const policyOf = async (input: object) => {
    folder.setContent({ workspace: {}, elsewhere: {} });
    const { error } = await run({ ...orders, ...input });
    if (error) throw error;
    const text = await written('api/policy.xml');
    expect(XMLValidator.validate(text)).toBe(true);
    return new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
    }).parse(text).policies;
  };

  it('writes Bicep that compiles, with the document as it was, and the entity of a new API', async () => {
    const { error, output, log } = await run(orders);
    expect(error).toBeUndefined();
    expect(output).toMatchObject({
      entityRef: 'api:default/orders',
      name: 'orders',
      title: 'Orders',
      serviceName: 'apim-orders',
      url: 'https://apim-orders.azure-api.net/orders/v1',
      parametersFile: 'api/main.bicepparam',
      compiled: true,
    });
    expect(log.join('\n')).toContain('no diagnostics');
    expect((await readdir(`${workspacePath}/api`)).sort()).toEqual([
      'bicepconfig.json',
      'main.bicep',
      'main.bicepparam',
      'openapi.yaml',
      'policy.xml',
    ]);
    expect(await written('api/openapi.yaml')).toBe(openapi);
    expect(await written('api/main.bicepparam')).toContain(
      "param backendUrl = 'https://orders.internal.example.com'\n",
    );
    const entity: Entity = parse(await written('catalog-info.yaml'));
    expect(await apiEntityV1alpha1Validator.check(entity)).toBe(true);
    expect(entity).toMatchObject({
      metadata: {
        name: 'orders',
        title: 'Orders',
        description: 'Takes orders.',
        annotations: { 'apim-networking/gateway': 'apim-orders' },
      },
      spec: { owner: 'group:default/orders-team', definition: openapi },
    });
    expect(await readdir(workspacePath)).toEqual(['api', 'catalog-info.yaml']);
  });

  it('takes JSON, an uploaded file, and a file of the workspace', async () => {
    const json = JSON.stringify(parse(openapi));
    await run({ ...orders, definition: json });
    expect(parse(await written('api/openapi.yaml'))).toEqual(parse(openapi));
    await run({
      ...orders,
      definition: `data:application/yaml;base64,${Buffer.from(openapi).toString(
        'base64',
      )}`,
    });
    expect(await written('api/openapi.yaml')).toBe(openapi);
    await writeFile(`${workspacePath}/x.yaml`, `\uFEFF${openapi}`);
    const { error } = await run({
      ...orders,
      definition: undefined,
      definitionPath: 'x.yaml',
    });
    expect(error).toBeUndefined();
    expect(await written('api/openapi.yaml')).toBe(openapi);
  });

  it('limits by subscription, or by address where calls go without one', async () => {
    expect(await policyOf({})).toEqual({
      inbound: { base: '' },
      backend: { base: '' },
      outbound: { base: '' },
      'on-error': { base: '' },
    });
    expect((await policyOf({ callsPerMinute: 600 })).inbound).toEqual({
      base: '',
      'rate-limit': { calls: '600', 'renewal-period': '60' },
    });
    expect(
      (await policyOf({ callsPerMinute: 1, subscriptionRequired: false }))
        .inbound,
    ).toMatchObject({
      'rate-limit-by-key': { 'counter-key': '@(context.Request.IpAddress)' },
    });
  });

  it('rejects callers from elsewhere by the fragment of the gateway, or in place where it has none', async () => {
    const privateEndpointOnly = true;
    expect((await policyOf({ privateEndpointOnly })).inbound).toEqual({
      base: '',
      'include-fragment': { 'fragment-id': 'private-endpoint-only' },
    });
    expect(
      (
        await policyOf({
          privateEndpointOnly,
          gateway: 'apim-orders-registered',
        })
      ).inbound.choose.when,
    ).toMatchObject({
      condition: '@(context.Request.PrivateEndpointConnection == null)',
      'return-response': { 'set-status': { code: '403' } },
    });
  });

  it('writes an API of the catalog with a gateway more', async () => {
    const { error, output, log } = await run({
      gateway: 'apim-orders',
      api: 'stock',
      path: 'stock',
      backendUrl: 'https://stock.internal.example.com',
    });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({
      entityRef: 'api:default/stock',
      title: 'Stock',
      catalogInfoUrl: 'https://git.test/stock.yaml',
    });
    expect(parse(await written('catalog-info.yaml'))).toEqual({
      ...stock,
      metadata: {
        ...stock.metadata,
        annotations: {
          'apim-networking/gateway': 'apim-partners, apim-orders',
        },
      },
    });
    expect(log.join('\n')).toMatch(/warn: catalog-info.yaml was not in the/);
  });

  it('annotates the file of an API in place, and leaves all else as it was', async () => {
    const file = `# Ours
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: stock
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: stock # counted at night
  annotations:
spec:
  type: openapi
  definition:
    $text: ./openapi.yaml
`;
    await writeFile(`${workspacePath}/catalog-info.yaml`, file);
    const again = { ...orders, definition: undefined, owner: undefined };
    const input = { ...again, name: undefined, api: 'stock' };
    expect((await run(input)).error).toBeUndefined();
    const text = await written('catalog-info.yaml');
    expect(text).toContain('# Ours');
    expect(text).toContain('name: stock # counted at night');
    const [component, api] = parseAllDocuments(text).map(item => item.toJS());
    expect(component.kind).toBe('Component');
    expect(api.metadata.annotations).toEqual({
      'apim-networking/gateway': 'apim-partners, apim-orders',
    });
    expect(api.spec.definition).toEqual({ $text: './openapi.yaml' });
    // Once more changes nothing.
    await run(input);
    expect(await written('catalog-info.yaml')).toBe(text);
  });

  it('names the gateway once', async () => {
    await run({
      ...orders,
      name: undefined,
      definition: undefined,
      api: 'stock',
      gateway: 'apim-partners',
    });
    expect(
      parse(await written('catalog-info.yaml')).metadata.annotations,
    ).toEqual({ 'apim-networking/gateway': 'apim-partners' });
  });

  it('makes a product where one is named', async () => {
    await run({ ...orders, product: 'partners', approvalRequired: true });
    expect(await written('api/main.bicepparam')).toContain(
      "param product = {\n  name: 'partners'\n  displayName: 'partners'\n  approvalRequired: true\n}\n",
    );
  });

  it.each<[object, RegExp]>([
    [
      { gateway: 'nowhere' },
      /^gateway is "nowhere": there is no such entity .*Needs a gateway/,
    ],
    [
      { gateway: 'api:stock' },
      /^gateway must .*, got "api:stock", of kind API/,
    ],
    [
      { gateway: 'apim-bare' },
      /^gateway must .*, got "apim-bare", which declares none/,
    ],
    [
      { gateway: 'apim-team' },
      /^gateway must be an instance, got .*of pattern workspace-injection/,
    ],
    [{ api: 'stock' }, /^api must .*, got "stock"\./],
    [
      { name: undefined, definition: undefined, api: 'events' },
      /^api must .*, got "events", of kind API and type asyncapi/,
    ],
    [
      { name: undefined, definition: undefined, api: 'nowhere' },
      /^api is "nowhere": there is no such entity.*Needs an API such as/,
    ],
    [{ name: undefined }, /^name must be set .*, got nothing/],
    [{ name: 'a b' }, /^name must have 1 to 63 letters.*, got "a b"/],
    [{ owner: undefined }, /^owner must be an entity reference.*, got ""/],
    [
      { definition: undefined },
      /^definition must be the OpenAPI document, got nothing\./,
    ],
    [
      { definitionPath: 'x' },
      /^definition must be the OpenAPI document, got definitionPath too\./,
    ],
    [
      { definition: undefined, definitionPath: '../x' },
      /^definitionPath must be a relative path inside the workspace, got "..\/x"/,
    ],
    [
      { definition: undefined, definitionPath: 'x' },
      /there is no such file in the workspace/,
    ],
    [
      { definition: '{' },
      /^definition must be an OpenAPI document in YAML or JSON, got neither: /,
    ],
    [{ definition: 'hello' }, /^definition must .*, got the string "hello"/],
    [
      { definition: "swagger: '2.0'" },
      /^definition.openapi must be 3\.0 or 3\.1, got swagger the string "2.0"/,
    ],
    [
      { definition: 'openapi: 4.0.0' },
      /^definition.openapi must .*, got the string "4.0.0"/,
    ],
    [
      { definition: 'openapi: 3.1.0' },
      /^definition.info.title must be a text, got missing/,
    ],
    [
      { definition: `${openapi}# ${'x'.repeat(140_000)}` },
      /^definition must have at most 131072 characters as YAML, .*, got 1\d{5}\./,
    ],
    [
      {
        definition: JSON.stringify({
          openapi: '3.0.3',
          info: { title: 'a' },
          'x-ids': Array.from({ length: 60_000 }, (_, id) => id),
        }),
      },
      /^definition must have at most 131072 characters as YAML, .*, got at least 18\d{4}\./,
    ],
    [
      { definition: 'x'.repeat(1_000_001) },
      /^definition must have at most \d+ characters, got 1000001\./,
    ],
    [{ path: '/' }, /^path must have 1 to 400.*, got "\/"/],
    [{ path: 'a/../b' }, /^path must .*, got /],
    [{ path: 'a?b' }, /^path must .*, got /],
    [
      { backendUrl: 'orders' },
      /^backendUrl must be an https or http URL.*, got "orders"/,
    ],
    [{ backendUrl: 'ftp://x.test' }, /^backendUrl must .*, got /],
    [
      { backendUrl: 'https://user:secret@x.test' },
      /^backendUrl must (?!.*secret).*, got /,
    ],
    [{ backendUrl: 'https://x.test/{{named}}' }, /^backendUrl must .*, got /],
    [{ backendUrl: 'https://x.test/@(context)' }, /^backendUrl must .*, got /],
    [
      { gateway: 'apim-partners', privateEndpointOnly: true },
      /^privateEndpointOnly must be false .*, got true for apim-Partners-test of pattern integration-v2\./,
    ],
    [
      { gateway: 'apim-small', callsPerMinute: 5, subscriptionRequired: false },
      /^callsPerMinute must be omitted .*, got 5\. Consumption/,
    ],
    [{ outputPath: '../elsewhere' }, /^outputPath must .*, got /],
    [{ catalogPath: '/etc/x' }, /^catalogPath must .*, got /],
  ])('rejects %j, and writes nothing', async (change, message) => {
    const { error } = await run({ ...orders, ...change });
    expect(error?.message).toMatch(message);
    expect(await readdir(workspacePath)).toEqual([]);
  });

  it('does not write over what is something else, nor through a link', async () => {
    await writeFile(`${workspacePath}/catalog-info.yaml`, 'kind: System\n');
    expect((await run(orders)).error?.message).toMatch(
      /^outputPath must be a new file, or one that describes only API orders/,
    );
    await mkdir(`${workspacePath}/sub`);
    await symlink(folder.resolve('elsewhere'), `${workspacePath}/sub/link`);
    expect(
      (await run({ ...orders, outputPath: 'sub/link' })).error?.message,
    ).toMatch(/is a symbolic link/);
    expect(await readdir(folder.resolve('elsewhere'))).toEqual([]);
  });

  it('says that a backend is called without encryption', async () => {
    const { log } = await run({ ...orders, backendUrl: 'http://orders.test' });
    expect(log.join('\n')).toMatch(/warn: backendUrl is .*not encrypted/);
  });

  it.each(examples)('runs the example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe(action.id);
    const { error, output } = await run(step.input);
    expect(error).toBeUndefined();
    expect(output.compiled).toBe(true);
  });
});
