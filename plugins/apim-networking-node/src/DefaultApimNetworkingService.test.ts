import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';
import { DefaultApimNetworkingService } from './DefaultApimNetworkingService';

const design: GatewayDesign = {
  name: 'apim-test',
  environment: 'development',
  tier: 'Developer',
  units: 1,
  region: 'westeurope',
  pattern: 'public',
  publicNetworkAccess: 'Enabled',
};

interface Seen {
  method?: string;
  url?: string;
  headers: IncomingMessage['headers'];
  body: string;
}

describe('DefaultApimNetworkingService', () => {
  let server: Server;
  let seen: Seen[];
  let answer: { status: number; body: unknown };

  beforeEach(async () => {
    seen = [];
    server = createServer((req, res) => {
      let body = '';
      req.on('data', chunk => {
        body += chunk;
      });
      req.on('end', () => {
        seen.push({
          method: req.method,
          url: req.url,
          headers: req.headers,
          body,
        });
        res.writeHead(answer.status, { 'content-type': 'application/json' });
        res.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(async () => {
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  function service() {
    const { port } = server.address() as AddressInfo;
    return DefaultApimNetworkingService.create({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      }),
    });
  }

  it('binds a deployment by its own credentials, on nobody’s behalf', async () => {
    answer = { status: 201, body: { decisionId: 'one' } };
    const digest = `sha256-v1:${'1'.repeat(64)}`;
    await service().bindDeployment('one', digest);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/apim-networking/decisions/one/deployments',
      headers: {
        authorization: mockCredentials.service.header({
          onBehalfOf: mockCredentials.service('plugin:scaffolder'),
          targetPluginId: 'apim-networking',
        }),
      },
      body: JSON.stringify({ digest }),
    });
  });

  it('confirms the decisions of a task by its own credentials', async () => {
    answer = { status: 200, body: { decisionIds: ['one'] } };
    await expect(service().confirmDecisions('task-1')).resolves.toEqual({
      decisionIds: ['one'],
    });
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/apim-networking/decision-confirmations',
      headers: {
        authorization: mockCredentials.service.header({
          onBehalfOf: mockCredentials.service('plugin:scaffolder'),
          targetPluginId: 'apim-networking',
        }),
      },
      body: JSON.stringify({ taskId: 'task-1' }),
    });
  });

  it('asks for a decision on behalf of the caller', async () => {
    answer = { status: 201, body: { id: 'one', outcome: 'allowed' } };
    const credentials = mockCredentials.user('user:default/mira');

    const decision = await service().decide(design, {
      credentials,
      idempotencyKey: 'task-1',
      context: { taskId: 'task-1' },
      generation: true,
      pending: true,
    });

    expect(decision).toMatchObject({ id: 'one', outcome: 'allowed' });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/apim-networking/decisions',
    });
    expect(JSON.parse(seen[0].body)).toEqual({
      design,
      context: { taskId: 'task-1' },
      generation: true,
      pending: true,
    });
    expect(seen[0].headers['idempotency-key']).toBe('task-1');
    expect(seen[0].headers.authorization).toBe(
      mockCredentials.service.header({
        onBehalfOf: credentials,
        targetPluginId: 'apim-networking',
      }),
    );
  });

  it('previews a decision on behalf of the caller', async () => {
    answer = { status: 200, body: { outcome: 'denied' } };
    const credentials = mockCredentials.user('user:default/mira');
    await expect(
      service().preview(design, {
        credentials,
        context: { owner: 'group:default/team' },
      }),
    ).resolves.toEqual({ outcome: 'denied' });
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/apim-networking/decision-previews',
    });
    expect(JSON.parse(seen[0].body)).toEqual({
      design,
      context: { owner: 'group:default/team' },
    });
    expect(seen[0].headers.authorization).toBe(
      mockCredentials.service.header({
        onBehalfOf: credentials,
        targetPluginId: 'apim-networking',
      }),
    );
  });

  it('reads a decision by its id, whatever the id holds', async () => {
    answer = { status: 200, body: { id: 'a/b' } };
    await service().decision('a/b', { credentials: mockCredentials.user() });
    expect(seen[0].url).toBe('/api/apim-networking/decisions/a%2Fb');
  });

  it('passes the message of the backend on', async () => {
    answer = {
      status: 400,
      body: {
        error: { name: 'InputError', message: 'tier must be one of …' },
        response: { statusCode: 400 },
      },
    };
    await expect(
      service().decide(design, { credentials: mockCredentials.user() }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 400,
      cause: { name: 'InputError', message: 'tier must be one of …' },
    });
  });
});
