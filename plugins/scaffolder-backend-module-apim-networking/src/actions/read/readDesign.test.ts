import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { assertGatewayDesign } from 'backstage-plugin-apim-networking-common';
import { parse } from 'yaml';
import { partners } from '../../__testUtils__/designs';
import { runAction } from '../../__testUtils__/runAction';
import { createReadDesignAction } from './readDesign';
import { examples } from './readDesign.examples';

const gateway: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'apim-partners',
    title: 'Partner gateway',
    annotations: {
      'backstage.io/managed-by-location': 'url:https://example.com/x.yaml',
      'apim-networking/decision': 'd-1',
    },
  },
  spec: {
    type: 'azure-api-management',
    owner: 'group:default/partner-team',
    system: 'api-gateways',
    networking: JSON.parse(JSON.stringify(partners)),
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/partner-team' }],
};

const named = (name: string, spec: object, kind = 'Resource'): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec: JSON.parse(JSON.stringify(spec)),
});

describe('apim:design:read', () => {
  const catalog = catalogServiceMock({
    entities: [
      gateway,
      named('database', { type: 'database' }),
      named('orders', { type: 'openapi' }, 'API'),
      named('bare', { type: 'azure-api-management' }),
      named('broken', {
        type: 'azure-api-management',
        networking: { ...partners, tier: 'Bsic' },
      }),
    ],
  });
  const action = createReadDesignAction({ catalog });
  const run = (input: object) =>
    runAction(action, { ...createMockActionContext(), input });

  it('gives the design with its defaults, what people want to know, and the entity as it was written', async () => {
    const { error, output } = await run({ entityRef: 'apim-partners' });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({
      design: assertGatewayDesign(partners),
      entityRef: 'resource:default/apim-partners',
      name: 'apim-Partners-test',
      environment: 'staging',
      tier: 'StandardV2',
      pattern: 'integration-v2',
      region: 'westeurope',
      publicNetworkAccess: 'Enabled',
      title: 'Partner gateway',
      owner: 'group:default/partner-team',
      system: 'api-gateways',
      catalogInfoUrl: 'https://example.com/x.yaml',
    });
    expect(output.entity).toEqual({
      apiVersion: gateway.apiVersion,
      kind: 'Resource',
      metadata: {
        name: 'apim-partners',
        title: 'Partner gateway',
        annotations: { 'apim-networking/decision': 'd-1' },
      },
      spec: gateway.spec,
    });
  });

  it('reads as the user who runs the template', async () => {
    const requests: unknown[] = [];
    const credentials = createMockActionContext().getInitiatorCredentials;
    await runAction(
      createReadDesignAction({
        catalog: {
          getEntityByRef: async (_ref, options) => {
            requests.push(options?.credentials);
            return gateway;
          },
        },
      }),
      { ...createMockActionContext(), input: { entityRef: 'apim-partners' } },
    );
    expect(requests).toEqual([await credentials()]);
  });

  it('gives what was read the first time to a task that is recovered', async () => {
    const keys: string[] = [];
    const context = createMockActionContext();
    await runAction(action, {
      ...context,
      input: { entityRef: 'apim-partners' },
      checkpoint: async ({ key, fn }) => {
        keys.push(key);
        return fn();
      },
    });
    expect(keys).toEqual(['gateway.resource:default/apim-partners']);
  });

  it.each([
    ['', /^entityRef must be an entity reference such as.*, got ""/],
    ['nowhere', /^entityRef is "nowhere": there is no such entity/],
    [
      'database',
      /^entityRef must .*, got "database", of kind Resource and type database/,
    ],
    [
      'api:orders',
      /^entityRef must .*, got "api:orders", of kind API and type openapi/,
    ],
    [
      'bare',
      /^entityRef must have its design .*, got "bare", which declares none/,
    ],
    [
      'broken',
      /must have a valid design in spec\.networking, got .*tier must be one of .*, got "Bsic"\./,
    ],
  ])('rejects %s', async (entityRef, message) => {
    const { error } = await run({ entityRef });
    expect(error?.message).toMatch(message);
  });

  it.each(examples)('runs the example: $description', async ({ example }) => {
    expect(action.supportsDryRun).toBe(true);
    const [step] = parse(example).steps;
    expect(step.action).toBe(action.id);
    const { error, output } = await run(step.input);
    expect(error).toBeUndefined();
    expect(output.design).toEqual(assertGatewayDesign(partners));
  });
});
