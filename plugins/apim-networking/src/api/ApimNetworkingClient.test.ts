import type { FetchApi } from '@backstage/core-plugin-api';
import { ApimNetworkingClient } from './ApimNetworkingClient';

interface Seen {
  method: string;
  path: string;
  type: string | null;
  body: string;
}

/** As the portal does: each layer makes a request of what it is given, looks at it, and hands on what it was given. */
function fetchOfPortal(seen: Seen[]): FetchApi {
  const layer =
    (next: typeof fetch): typeof fetch =>
    async (input, init) => {
      const looked = new Request(input, init);
      expect(looked.url).toContain('/api/apim-networking/');
      return next(input, init);
    };
  const last: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    seen.push({
      method: request.method,
      path: new URL(request.url).pathname + new URL(request.url).search,
      type: request.headers.get('content-type'),
      body: await request.text(),
    });
    return new Response('{"items":[]}', {
      headers: { 'content-type': 'application/json' },
    });
  };
  return { fetch: layer(layer(last)) };
}

describe('ApimNetworkingClient', () => {
  const discoveryApi = {
    getBaseUrl: async (plugin: string) => `http://portal/api/${plugin}`,
  };

  it('asks through whatever the portal has put around fetch, bodies included', async () => {
    const seen: Seen[] = [];
    const client = new ApimNetworkingClient({
      discoveryApi,
      fetchApi: fetchOfPortal(seen),
    });
    const wanted = {
      ruleId: 'SUB-004',
      gateway: 'apim-orders',
      environment: 'production',
      reason: 'It is "kept" – ✓',
      until: '2026-12-24T09:00:00.000Z',
    };
    await client.listGateways({
      exposure: ['public', 'public-through-waf'],
      search: 'a & b',
      sort: 'severity',
      cursor: 'a/b',
    });
    await client.getSummary({ owner: ['group:default/orders'] });
    const file = await client.exportGateways({ tier: ['Premium'] }, 'csv');
    expect(await file.text()).toBe('{"items":[]}');
    await client.getPolicy();
    await client.getRules();
    await client.getDecision('a/b');
    await client.listDecisions({
      outcome: ['denied', 'allowed-under-waiver'],
      mine: true,
      environment: ['production'],
      gateway: 'apim-orders',
    });
    await client.listWaivers({ status: 'requested', cursor: 'a/b' });
    await client.requestWaiver(wanted);
    await client.changeWaiver('one', 'approve');
    await client.changeWaiver('one', 'reject', 'No.');
    await client.changeWaiver('one', 'revoke', 'It is over.');

    const prefix = '/api/apim-networking';
    expect(
      seen.map(({ method, path, body }) => [
        method,
        path,
        body && JSON.parse(body),
      ]),
    ).toEqual([
      [
        'GET',
        `${prefix}/gateways?exposure=public&exposure=public-through-waf&search=a%20%26%20b&sort=severity&cursor=a%2Fb`,
        '',
      ],
      ['GET', `${prefix}/summary?owner=group%3Adefault%2Forders`, ''],
      ['GET', `${prefix}/export?tier=Premium&format=csv`, ''],
      ['GET', `${prefix}/policy`, ''],
      ['GET', `${prefix}/rules`, ''],
      ['GET', `${prefix}/decisions/a%2Fb`, ''],
      [
        'GET',
        `${prefix}/decisions?outcome=denied&outcome=allowed-under-waiver&mine=true&environment=production&gateway=apim-orders`,
        '',
      ],
      ['GET', `${prefix}/waivers?status=requested&cursor=a%2Fb`, ''],
      ['POST', `${prefix}/waivers`, wanted],
      ['POST', `${prefix}/waivers/one/approve`, {}],
      ['POST', `${prefix}/waivers/one/reject`, { comment: 'No.' }],
      ['POST', `${prefix}/waivers/one/revoke`, { comment: 'It is over.' }],
    ]);
    expect(seen[8].type).toContain('application/json');
  });
});
