import { readFile, symlink } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  apiEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  type Entity,
} from '@backstage/catalog-model';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import { assertGatewayDesign } from 'backstage-plugin-apim-networking-common';
import { parse, parseAllDocuments } from 'yaml';
import { orders, partners } from '../../__testUtils__/designs';
import { runAction } from '../../__testUtils__/runAction';
import { createWriteGatewayEntityAction } from './writeGatewayEntity';
import { examples } from './writeGatewayEntity.examples';

describe('apim:catalog:write', () => {
  const folder = createMockDirectory();
  const workspacePath = folder.resolve('workspace');
  const action = createWriteGatewayEntityAction();
  const input = { design: partners, owner: 'group:default/partner-team' };

  beforeEach(() => folder.setContent({ workspace: {}, elsewhere: {} }));

  const run = (values: object, context?: Partial<ActionContext<JsonObject>>) =>
    runAction(action, {
      ...createMockActionContext({ workspacePath }),
      input: values,
      ...context,
    });

  async function written(path = 'catalog-info.yaml'): Promise<Entity> {
    return parse(await readFile(`${workspacePath}/${path}`, 'utf8'));
  }

  /** As the catalog does when it reads the file. */
  async function requireValid(entity: Entity) {
    await EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]).enforce(entity);
    expect(await resourceEntityV1alpha1Validator.check(entity)).toBe(true);
  }

  it('writes an entity that the catalog takes, with the whole design', async () => {
    const { error, output } = await run({
      ...input,
      owner: 'partner-team',
      system: 'api-gateways',
      title: 'Partner gateway',
      description: 'Where partners call.',
      decisionId: 'd-1',
    });
    expect(error).toBeUndefined();
    expect(output).toEqual({
      entityRef: 'resource:default/apim-partners-test',
      path: 'catalog-info.yaml',
    });
    const entity = await written();
    expect(entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'apim-partners-test',
        title: 'Partner gateway',
        description: 'Where partners call.',
        annotations: { 'apim-networking/decision': 'd-1' },
      },
      spec: {
        type: 'azure-api-management',
        owner: 'group:default/partner-team',
        system: 'system:default/api-gateways',
        networking: assertGatewayDesign(partners),
      },
    });
    await requireValid(entity);
  });

  it('writes a first API beside it, which names the gateway, and again over its own file', async () => {
    const values = {
      ...input,
      apiName: 'partners',
      apiTitle: 'Partners: "A" & B',
    };
    for (let turn = 0; turn < 2; turn += 1) {
      const { error, output } = await run(values);
      expect(error).toBeUndefined();
      expect(output).toMatchObject({
        entityRef: 'resource:default/apim-partners-test',
        apiEntityRef: 'api:default/partners',
      });
    }
    const [gateway, api] = parseAllDocuments(
      await readFile(`${workspacePath}/catalog-info.yaml`, 'utf8'),
    ).map(document => document.toJS() as Entity);
    await requireValid(gateway);
    expect(api).toMatchObject({
      kind: 'API',
      metadata: {
        name: 'partners',
        title: 'Partners: "A" & B',
        annotations: { 'apim-networking/gateway': 'apim-partners-test' },
      },
      spec: { type: 'openapi', owner: 'group:default/partner-team' },
    });
    expect(await apiEntityV1alpha1Validator.check(api)).toBe(true);
    expect(parse(api.spec!.definition as string)).toMatchObject({
      openapi: '3.0.3',
      info: { title: 'Partners: "A" & B' },
    });
  });

  it('keeps the APIs of its own file when the gateway alone is written again', async () => {
    await run({ ...input, apiName: 'partners' });
    await run({ ...input, title: 'Changed' });
    const documents = parseAllDocuments(
      await readFile(`${workspacePath}/catalog-info.yaml`, 'utf8'),
    ).map(document => document.toJS() as Entity);
    expect(documents.map(({ metadata }) => metadata.name)).toEqual([
      'apim-partners-test',
      'partners',
    ]);
    expect(documents[0].metadata.title).toBe('Changed');
  });

  it('changes a present entity: its name and all that is not said anew stay', async () => {
    const { error, output } = await run({
      design: orders,
      decisionId: 'd-2',
      present: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: {
          name: 'partner-gateway',
          namespace: 'external',
          uid: 'u-1',
          title: 'Partner gateway',
          tags: ['pci'],
          annotations: {
            'backstage.io/managed-by-location': 'url:https://example.com',
            'apim-networking/decision': 'd-1',
            'example.com/cost-centre': '4711',
          },
        },
        spec: {
          type: 'azure-api-management',
          owner: 'group:default/partner-team',
          dependsOn: ['resource:default/vault'],
          networking: partners,
        },
        relations: [],
      },
    });
    expect(error).toBeUndefined();
    expect(output.entityRef).toBe('resource:external/partner-gateway');
    const entity = await written();
    expect(entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'partner-gateway',
        namespace: 'external',
        title: 'Partner gateway',
        tags: ['pci'],
        annotations: {
          'apim-networking/decision': 'd-2',
          'example.com/cost-centre': '4711',
        },
      },
      spec: {
        type: 'azure-api-management',
        owner: 'group:default/partner-team',
        dependsOn: ['resource:default/vault'],
        networking: assertGatewayDesign(orders),
      },
    });
    await requireValid(entity);
  });

  it('rejects a present entity that is no gateway', async () => {
    const { error } = await run({
      ...input,
      present: { kind: 'API', metadata: { name: 'a' }, spec: {} },
    });
    expect(error?.message).toMatch(
      /^present must be the entity of a gateway.*, got API/,
    );
  });

  it('rejects a name of an API that the catalog does not take, and writes nothing', async () => {
    const { error } = await run({ ...input, apiName: 'two words' });
    expect(error?.message).toMatch(
      /^apiName must have 1 to 63.*, got "two words"/,
    );
    await expect(written()).rejects.toThrow(/ENOENT/);
  });

  it('writes a gateway whose design is not known by its name alone', async () => {
    const { error } = await run({
      serviceName: 'apim-Unclear',
      owner: 'partner-team',
    });
    expect(error).toBeUndefined();
    const entity = await written();
    await requireValid(entity);
    expect(entity.metadata.name).toBe('apim-unclear');
    expect(entity.spec).toEqual({
      type: 'azure-api-management',
      owner: 'group:default/partner-team',
    });
    for (const serviceName of [undefined, '', 'apim unclear']) {
      expect((await run({ owner: 'a', serviceName })).error?.message).toMatch(
        /^serviceName must be the name of the service in Azure where there is no design, got/,
      );
    }
  });

  it('leaves out what was not said', async () => {
    await run({ ...input, system: '', title: ' ', description: '' });
    const entity = await written();
    expect(entity.metadata).toEqual({ name: 'apim-partners-test' });
    expect(Object.keys(entity.spec!)).toEqual(['type', 'owner', 'networking']);
    await requireValid(entity);
  });

  it.each([
    'O\'Neil "&" ${{ secrets.x }} \\ #',
    'two\nlines\n---\nkind: User',
    '– ü 日本 🦊 \u2028',
    '@{a: [',
    'yes',
    '0x1f',
    '1e3',
    '!!js/function x',
    '- &a *a',
    'x'.repeat(300),
  ])('keeps a title and description of %j as they are', async text => {
    const { error } = await run({ ...input, title: text, description: text });
    expect(error).toBeUndefined();
    const entity = await written();
    expect(entity.metadata).toMatchObject({ title: text, description: text });
    expect(entity.kind).toBe('Resource');
    await requireValid(entity);
  });

  it.each([
    [{ owner: '' }, ', got "".'],
    [{ owner: 'two words' }, ', got "two words".'],
    [{ owner: 'group:default/a/b' }, ', got "group:default/a/b".'],
    [{ owner: 'system:default/a' }, 'of kind group or user'],
    [{ system: 'component:default/a' }, 'of kind system'],
    [{ system: 'a\nb' }, ', got "a\\nb".'],
    [
      { design: { ...partners, name: '-apim' } },
      'name must have 1 to 50 letters',
    ],
    [
      { outputPath: '../x.yaml' },
      'outputPath must be a relative path inside the workspace, got "../x.yaml"',
    ],
    [{ outputPath: '.' }, 'outputPath . must be a file'],
  ])('rejects %j', async (change, message) => {
    const { error } = await run({ ...input, ...change });
    expect(error?.message).toContain(message);
    expect(folder.content()).toEqual({ workspace: {}, elsewhere: {} });
  });

  it('does not write through a symbolic link', async () => {
    folder.addContent({ 'elsewhere/file.yaml': 'kept' });
    await symlink(
      folder.resolve('elsewhere/file.yaml'),
      `${workspacePath}/catalog-info.yaml`,
    );
    const { error } = await run(input);
    expect(error?.message).toContain('is a symbolic link');
    expect(folder.content({ path: 'elsewhere' })).toEqual({
      'file.yaml': 'kept',
    });
  });

  it('writes its own file again', async () => {
    await run(input);
    const { error } = await run({ ...input, title: 'New' });
    expect(error).toBeUndefined();
    expect((await written()).metadata.title).toBe('New');
  });

  const own = `kind: Resource
metadata:
  name: apim-partners-test
spec:
  type: azure-api-management
`;
  it.each([
    ['another entity', own.replace('partners', 'other')],
    ['another kind', own.replace('Resource', 'Component')],
    ['another type', own.replace('azure-api-management', 'database')],
    ['another namespace', own.replace('name:', 'namespace: x\n  name:')],
    ['more entities than this one', `${own}---\nkind: API\n`],
    ['what is not YAML', 'a: ['],
    ['nothing', ''],
    ['a text', 'hello'],
  ])('leaves a file alone that describes %s', async (_, text) => {
    folder.addContent({ 'workspace/catalog-info.yaml': text });
    const { error } = await run(input);
    expect(error).toMatchObject({ name: 'ConflictError' });
    expect(error!.message).toMatch(
      /^outputPath must be a new file, .*, got catalog-info\.yaml\./,
    );
    expect(folder.content({ path: 'workspace' })).toEqual({
      'catalog-info.yaml': text,
    });
  });

  it('writes into the workspace of a dry run too', async () => {
    expect(action.supportsDryRun).toBe(true);
    await run({ ...input, design: orders }, { isDryRun: true });
    expect((await written()).metadata.name).toBe('apim-orders');
  });

  it.each(examples)('runs the example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe(action.id);
    const { error, output } = await run(step.input);
    expect(error).toBeUndefined();
    await requireValid(await written(output.path as string));
  });
});
