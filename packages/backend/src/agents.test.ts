import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import mcpActionsPlugin from '@backstage/plugin-mcp-actions-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  DefinitivePolicyDecision,
  Permission,
} from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import apimNetworkingPlugin from 'backstage-plugin-apim-networking-backend';
import request from 'supertest';
import { parse, parseAllDocuments } from 'yaml';
import { GatewayPermissionPolicy } from './permissions/GatewayPermissionPolicy';

const root = resolve(__dirname, '../../..');
const text = (path: string) => readFileSync(resolve(root, path), 'utf8');
const config = parse(text('app-config.yaml'));

const entities: Entity[] = [
  ...['apim-catalogue-preview', 'apim-orders-prod', 'apim-people-prod'].flatMap(
    name =>
      parseAllDocuments(text(`examples/gateways/${name}.yaml`)).map(
        document => document.toJS() as Entity,
      ),
  ),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: 'salaries',
      title: 'Salaries',
      annotations: { 'apim-networking/gateway': 'apim-people-prod' },
    },
    spec: { type: 'openapi', lifecycle: 'production', owner: 'people-team' },
  },
];

/** The guest is of the platform team; the others by name, with their groups. */
const GROUPS: Record<string, string[]> = {
  'user:default/guest': ['group:default/api-platform'],
  'user:default/sofia.almeida': ['group:default/people-team'],
  'user:default/nobody': [],
};
const GUEST = 'user:default/guest';
const SOFIA = 'user:default/sofia.almeida';
const NOBODY = 'user:default/nobody';

const policy = GatewayPermissionPolicy.create({
  platformTeam: 'group:default/api-platform',
  auditors: 'group:default/internal-audit',
  systemsOf: async () => [],
});

function decide(permission: Permission, credentials: BackstageCredentials) {
  const { userEntityRef } = credentials.principal as { userEntityRef: string };
  return policy.handle({ permission }, {
    credentials,
    info: {
      userEntityRef,
      ownershipEntityRefs: [userEntityRef, ...(GROUPS[userEntityRef] ?? [])],
    },
  } as PolicyQueryUser);
}

describe('an agent at the portal’s MCP endpoint', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  const clients: Client[] = [];

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        apimNetworkingPlugin,
        mcpActionsPlugin,
        catalogServiceMock.factory({ entities }),
        mockServices.permissions.mock({
          authorize: async (requests, { credentials }) =>
            Promise.all(
              requests.map(
                async ({ permission }) =>
                  (await decide(
                    permission,
                    credentials,
                  )) as DefinitivePolicyDecision,
              ),
            ),
          authorizeConditional: async (requests, { credentials }) =>
            Promise.all(
              requests.map(({ permission }) => decide(permission, credentials)),
            ),
        }).factory,
        mockServices.rootConfig.factory({
          data: {
            // What the sample portal says, and nothing else.
            backend: { actions: config.backend.actions },
            mcpActions: config.mcpActions,
            apimNetworking: { policy: config.apimNetworking.policy },
          },
        }),
      ],
    });
    for (const { kind, metadata } of entities) {
      if (kind !== 'Resource') continue;
      await request(backend.server)
        .get(`/api/apim-networking/gateways/default/${metadata.name}/posture`)
        .set('Authorization', mockCredentials.user.header(GUEST));
    }
  });

  afterAll(async () => {
    await Promise.all(clients.map(client => client.close()));
    await backend.stop();
  });

  async function connect(authorization: string | undefined): Promise<Client> {
    const { port } = backend.server.address() as AddressInfo;
    const client = new Client({ name: 'test-agent', version: '1.0.0' });
    await client.connect(
      new StreamableHTTPClientTransport(
        new URL(`http://localhost:${port}/api/mcp-actions/v1`),
        {
          requestInit: {
            headers: authorization ? { Authorization: authorization } : {},
          },
        },
      ),
    );
    clients.push(client);
    return client;
  }
  const connectAs = (user: string) =>
    connect(mockCredentials.user.header(user));

  async function call(client: Client, name: string, input: object) {
    const result = await client.callTool({
      name: `apim-networking.${name}`,
      arguments: { ...input },
    });
    const [{ text: said }] = result.content as Array<{ text: string }>;
    return {
      failed: result.isError === true,
      said,
      output: result.structuredContent as any,
    };
  }

  it('is told who answers, and what it can ask, with what each does to the world', async () => {
    const client = await connectAs(GUEST);
    expect(client.getServerVersion()?.name).toBe('Havenlund gateways');
    expect(client.getInstructions()).toContain('Nothing is deployed from here');
    const { tools } = await client.listTools();
    expect(
      tools.map(({ name, annotations }) => [
        name,
        annotations?.readOnlyHint,
        annotations?.destructiveHint,
        annotations?.idempotentHint,
      ]),
    ).toEqual([
      ['apim-networking.get-api-posture', true, false, true],
      ['apim-networking.list-gateways', true, false, true],
      ['apim-networking.evaluate-design', true, false, true],
      ['apim-networking.recommend', true, false, true],
      ['apim-networking.explain-rule', true, false, true],
      ['apim-networking.request-waiver', false, false, false],
    ]);
    for (const tool of tools) {
      expect(tool.annotations?.title).toBeTruthy();
      // What it does, when to use it, and what it does not do.
      expect(tool.description).toMatch(/Use it/);
      expect(tool.description).toMatch(/\b(no|not|nothing)\b/i);
      expect(tool.inputSchema.additionalProperties).toBe(false);
    }
  });

  it('gets the posture of an API', async () => {
    const { output } = await call(await connectAs(SOFIA), 'get-api-posture', {
      entityRef: 'api:default/salaries',
    });
    expect(output).toMatchObject({
      title: 'Salaries',
      notReadable: 0,
      unresolved: [],
      gateways: [
        {
          entityRef: 'resource:default/apim-people-prod',
          environment: 'production',
          parsed: true,
        },
      ],
    });
    const [{ reach, findings, sentence }] = output.gateways;
    expect(sentence).toBeTruthy();
    expect(reach).toContainEqual(
      expect.objectContaining({ component: 'gateway', caller: 'internet' }),
    );
    expect(Array.isArray(findings)).toBe(true);
  });

  it('lists the gateways, the most exposed first', async () => {
    const client = await connectAs(GUEST);
    const { output } = await call(client, 'list-gateways', { limit: 2 });
    expect(output.totalItems).toBe(3);
    expect(output.items).toHaveLength(2);
    expect(output.items[0]).toMatchObject({
      entityRef: 'resource:default/apim-catalogue-preview',
      exposure: 'public',
    });
    const next = await call(client, 'list-gateways', {
      limit: 2,
      cursor: output.nextCursor,
    });
    expect(next.output.items).toHaveLength(1);
    expect(next.output.nextCursor).toBeUndefined();
  });

  it('has a recommendation, evaluates a design by the policy, and has a rule explained', async () => {
    const client = await connectAs(NOBODY);
    const recommended = await call(client, 'recommend', {
      callers: ['corporate-network'],
      backends: ['virtual-network'],
      isolation: 'everything',
      environment: 'production',
    });
    expect(recommended.output.options[0]).toMatchObject({
      rank: 1,
      fit: 'best',
    });
    expect(recommended.output.sources[0].url).toMatch(/^https:/);

    const evaluated = await call(client, 'evaluate-design', {
      design: {
        name: 'apim-new',
        environment: 'production',
        tier: 'Developer',
        region: 'westeurope',
        pattern: 'injection-internal',
        virtualNetwork: { name: 'vnet', addressSpace: ['10.0.0.0/16'] },
        gatewaySubnet: { name: 'snet-apim', prefix: '10.0.1.0/29' },
      },
    });
    expect(evaluated.output.outcome).toBe('denied');
    const ruleIds = evaluated.output.findings.map(
      ({ ruleId }: { ruleId: string }) => ruleId,
    );
    expect(ruleIds).toContain('POL-002');
    const ofAzure = ruleIds.find((id: string) => !id.startsWith('POL-'));
    const explained = await call(client, 'explain-rule', { ruleId: ofAzure });
    expect(explained.output).toMatchObject({ id: ofAzure });
    expect(explained.output.sources[0].url).toMatch(/^https:/);
  });

  it('asks for a waiver in the name of its user, who cannot approve it', async () => {
    const waiver = {
      ruleId: 'POL-002',
      gateway: 'apim-havenlund-people',
      environment: 'production',
      reason: 'The contract of the tier ends in March.',
      until: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    };
    const client = await connectAs(SOFIA);
    const { output } = await call(client, 'request-waiver', waiver);
    expect(output).toMatchObject({
      status: 'requested',
      requestedBy: SOFIA,
      gateway: 'apim-havenlund-people',
    });
    const again = await call(client, 'request-waiver', waiver);
    expect(again).toMatchObject({ failed: true });
    expect(again.said).toMatch(
      /^ConflictError: You have a request already for POL-002/,
    );
    const ofNobody = await call(client, 'request-waiver', {
      ...waiver,
      gateway: 'apim-new',
    });
    expect(ofNobody.said).toMatch(
      /^NotAllowedError: .*Where nobody holds the gateway yet, owner must be who will own it\.$/,
    );
  });

  it('is rejected what its user may not do or see', async () => {
    const client = await connectAs(NOBODY);
    const requested = await call(client, 'request-waiver', {
      ruleId: 'POL-002',
      gateway: 'apim-orders-prod',
      environment: 'production',
      reason: 'I want it.',
      until: new Date(Date.now() + 86_400_000).toISOString(),
    });
    expect(requested.failed).toBe(true);
    expect(requested.said).toBe(
      'NotAllowedError: The portal’s permission policy denies apim-networking.waiver.request to you',
    );
    const { output } = await call(client, 'list-gateways', {});
    expect(
      output.items.map((item: { title: string }) => item.title),
    ).toHaveLength(1);
    const posture = await call(client, 'get-api-posture', {
      entityRef: 'api:default/salaries',
    });
    expect(posture.output).toMatchObject({ gateways: [], notReadable: 1 });
    expect(posture.said).not.toContain('apim-people-prod');
  });

  it('is told what is wrong with what it asks, and how to do better', async () => {
    const client = await connectAs(GUEST);
    const wrongRule = await call(client, 'explain-rule', { ruleId: 'SUB-999' });
    expect(wrongRule.said).toMatch(
      /^NotFoundError: ruleId must be one of SUB-001, .*, got "SUB-999"/,
    );
    const wrongField = await call(client, 'list-gateways', { colour: 'red' });
    expect(wrongField.said).toMatch(/^InputError: .*colour/s);
    const wrongTool = await call(client, 'approve-waiver', {});
    expect(wrongTool.said).toMatch(/^NotFoundError: .*not found/);
  });

  it('is not let in without a user', async () => {
    await expect(connect(mockCredentials.none.header())).rejects.toThrow();
    await expect(
      connect(mockCredentials.user.invalidHeader()),
    ).rejects.toThrow();
  });
});
