import { classifyService } from 'backstage-plugin-apim-networking-common';
import {
  edgeResources,
  injectedService,
  isolatedService,
  isolatedResources,
  service,
  SERVICE_ID,
  SUBSCRIPTION,
} from '../__testUtils__/azureResources';
import { FakeArm, testCredential } from '../__testUtils__/FakeArm';
import { ArmInstanceSource } from './ArmInstanceSource';
import { ArmReader } from './ArmReader';

describe('an instance read from Azure', () => {
  let arm: FakeArm;

  afterEach(() => arm?.stop());

  async function sourceOf(
    resources: Parameters<typeof FakeArm.start>[0],
    subscriptions?: string[],
  ) {
    arm = await FakeArm.start(resources);
    return ArmInstanceSource.create({
      reader: ArmReader.create({
        credential: testCredential,
        endpoint: arm.endpoint,
      }),
      subscriptions,
    });
  }

  it('comes with its networks, private endpoints and private names, page by page', async () => {
    const source = await sourceOf([isolatedService, ...isolatedResources]);
    const read = await source.read(SERVICE_ID);
    expect(read.unread).toEqual([]);
    expect(read.service).toEqual(isolatedService);
    expect(read.related).toHaveLength(isolatedResources.length);
    expect(read.related).toEqual(expect.arrayContaining(isolatedResources));
    expect(classifyService(read)).toMatchObject({
      posture: { pattern: 'isolated' },
      design: { privateEndpoints: [{ name: 'pep-orders' }] },
    });
    expect([...arm.tokens]).toEqual([
      `Bearer token for ${arm.endpoint}/.default`,
    ]);
  });

  it('comes with the Application Gateway that leads to it, and the mode of its firewall', async () => {
    const source = await sourceOf([injectedService, ...edgeResources]);
    const { posture } = classifyService(await source.read(SERVICE_ID));
    expect(posture).toMatchObject({
      pattern: 'internal-appgw-waf',
      edge: { name: 'agw-orders', wafMode: 'Detection' },
    });
  });

  it('comes with the Front Door that leads to it, and none other', async () => {
    const profile = (name: string) =>
      `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-edge/providers/Microsoft.Cdn/profiles/${name}`;
    const below = (of: string, hostName: string) => [
      {
        id: profile(of),
        name: of,
        type: 'Microsoft.Cdn/profiles',
        sku: { name: 'Premium_AzureFrontDoor' },
        properties: {},
      },
      {
        id: `${profile(of)}/originGroups/main`,
        name: 'main',
        type: 'Microsoft.Cdn/profiles/originGroups',
        properties: {},
      },
      {
        id: `${profile(of)}/originGroups/main/origins/api`,
        name: 'api',
        type: 'Microsoft.Cdn/profiles/originGroups/origins',
        properties: { hostName },
      },
    ];
    const source = await sourceOf([
      service('Standard'),
      ...below('afd-other', 'other.azure-api.net'),
      ...below('afd-orders', 'apim-orders.azure-api.net'),
    ]);
    const read = await source.read(SERVICE_ID);
    expect(classifyService(read).posture.edge).toMatchObject({
      type: 'front-door',
      name: 'afd-orders',
    });
    expect(JSON.stringify(read.related)).not.toContain('afd-other');
  });

  it.each([
    'https://example.com/subscriptions/x',
    '//example.com/subscriptions/00000000-0000-0000-0000-000000000000/x',
    `/subscriptions/${SUBSCRIPTION}/../00000000-0000-0000-0000-000000000009/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip`,
    '/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip',
    '/providers/Microsoft.Management/managementGroups/all',
  ])('asks for nothing outside of its subscriptions: %s', async id => {
    const source = await sourceOf(
      [service('Premium', { publicIpAddressId: id })],
      [SUBSCRIPTION],
    );
    const { unread } = await source.read(SERVICE_ID);
    expect(
      arm.requests.every(path =>
        path.startsWith(`/subscriptions/${SUBSCRIPTION}/`),
      ),
    ).toBe(true);
    expect(arm.requests.join(' ')).not.toContain('publicIPAddresses/ip');
    expect(id.startsWith('/') ? unread.length : 1).toBeGreaterThan(0);
  });

  it('is waited for as long as Azure asks', async () => {
    const source = await sourceOf([service('Basic')]);
    arm.answer(
      SERVICE_ID,
      { status: 429, headers: { 'retry-after': '1' } },
      {
        status: 503,
        headers: { 'retry-after': new Date(Date.now()).toUTCString() },
      },
    );
    const begin = performance.now();
    expect((await source.read(SERVICE_ID)).service.name).toBe('apim-orders');
    expect(performance.now() - begin).toBeGreaterThan(900);
    expect(arm.requests.slice(0, 3)).toEqual(Array(3).fill(SERVICE_ID));
  });

  it.each([
    [403, 'NotAllowedError', /may not read .*needs the role Reader there$/],
    [404, 'NotFoundError', /^There is no .*apim-orders in Azure$/],
    [401, 'AuthenticationError', /does not accept the credentials/],
    [500, 'ServiceUnavailableError', /^Azure answers 500 for /],
  ])('that Azure answers %s for is a %s', async (status, name, message) => {
    const source = await sourceOf([service('Basic')]);
    arm.answer(SERVICE_ID, { status });
    await expect(source.read(SERVICE_ID)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });

  it('is given up after some attempts, and at once when the task is cancelled', async () => {
    const source = await sourceOf([service('Basic')]);
    const busy = { status: 429, headers: { 'retry-after': '0' } };
    arm.answer(SERVICE_ID, busy, busy, busy, busy);
    await expect(source.read(SERVICE_ID)).rejects.toThrow(/answers no more/);
    arm.answer(SERVICE_ID, { status: 429, headers: { 'retry-after': '50' } });
    await expect(
      source.read(SERVICE_ID, { signal: AbortSignal.timeout(100) }),
    ).rejects.toThrow(/abort/i);
  });

  it('is read without what the identity may not see, and says so', async () => {
    const source = await sourceOf([isolatedService, ...isolatedResources]);
    const network = isolatedResources[0].id!;
    arm.answer(network, { status: 403 });
    const { related, unread } = await source.read(SERVICE_ID);
    expect(unread).toEqual([
      expect.stringMatching(/^The backend may not read .*vnet-orders: /),
    ]);
    expect(related).not.toContainEqual(isolatedResources[0]);
    expect(
      classifyService({ service: isolatedService, related }),
    ).toMatchObject({
      posture: { pattern: 'isolated' },
    });
  });

  it('of a workspace comes with the instance that it serves', async () => {
    const gatewayId = SERVICE_ID.replace(
      'service/apim-orders',
      'gateways/team-a',
    );
    const source = await sourceOf([
      service('Premium'),
      {
        id: gatewayId,
        name: 'team-a',
        type: 'Microsoft.ApiManagement/gateways',
        location: 'swedencentral',
        properties: { virtualNetworkType: 'None' },
      },
      {
        id: `${gatewayId}/configConnections/team-a`,
        name: 'team-a',
        type: 'Microsoft.ApiManagement/gateways/configConnections',
        properties: { sourceId: `${SERVICE_ID}/workspaces/team-a` },
      },
    ]);
    expect(classifyService(await source.read(gatewayId)).posture.tier).toBe(
      'Premium',
    );
  });

  it('is of a subscription that the configuration names', async () => {
    const source = await sourceOf(
      [service('Basic')],
      ['00000000-0000-4000-8000-00000000000f'],
    );
    await expect(source.read(SERVICE_ID)).rejects.toThrow(
      `resourceId must be in one of apimNetworking.azure.subscriptions, got the subscription ${SUBSCRIPTION}.`,
    );
    expect(arm.requests).toEqual([]);
  });

  it.each([
    '',
    'apim-orders',
    '/subscriptions/x/resourceGroups/rg/providers/Microsoft.ApiManagement/service/apim-orders',
    SERVICE_ID.replace(
      'Microsoft.ApiManagement/service',
      'Microsoft.Web/sites',
    ),
    `${SERVICE_ID}/../../../x`,
    `${SERVICE_ID}?api-version=1`,
    `https://example.com${SERVICE_ID}`,
    `${SERVICE_ID}\n/x`,
  ])('is never asked for by %j', async id => {
    const source = await sourceOf([service('Basic')]);
    await expect(source.read(id)).rejects.toThrow(
      /^resourceId must be the ARM id of an API Management service.*, got .*/s,
    );
    expect(arm.requests).toEqual([]);
  });

  it('does not follow a next page to another host, nor a redirect', async () => {
    const reader = ArmReader.create({
      credential: testCredential,
      endpoint: (arm = await FakeArm.start([
        {
          id: '/a/list',
          value: [{ id: 'x' }],
          nextLink: 'http://127.0.0.2:9/stolen',
        },
      ])).endpoint,
    });
    expect(await reader.list('/a/list', '1')).toEqual([{ id: 'x' }]);
    arm.answer('/a/list', {
      status: 302,
      headers: { location: 'http://127.0.0.2:9/stolen' },
    });
    await expect(reader.get('/a/list', '1')).rejects.toThrow(
      'Azure could not be asked for /a/list',
    );
  });

  it('is read over https only', () => {
    for (const endpoint of ['http://management.example.com', 'azure']) {
      expect(() =>
        ArmReader.create({ credential: testCredential, endpoint }),
      ).toThrow(
        /^apimNetworking.azure.endpoint must be an https URL.*, got .*/,
      );
    }
  });
});
