import fs from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { DecidedFolder } from '../__testUtils__/DecidedFolder';

const ID = '7c6e1d52-0000-4000-8000-000000000001';
const TOKEN = 'canary-token-4711';

/** A stand-in for a portal that is broken, or is somebody else. */
describe('verify, with a portal that cannot be trusted', () => {
  let folder: DecidedFolder;
  let server: Server;
  let requests: string[];
  let listener: RequestListener;

  const good = () => ({
    verified: true,
    message: 'Fine.',
    decisionId: ID,
    gateway: 'apim-orders',
    environment: 'production',
    digest: folder.deployment.digest,
    validUntil: new Date(Date.now() + 60_000).toISOString(),
  });
  const answers = (
    status: number,
    body: string,
    type = 'application/json',
    headers: Record<string, string> = {},
  ) => {
    listener = (_req, res) => {
      res.writeHead(status, { 'content-type': type, ...headers });
      res.end(body);
    };
  };
  const base = () =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const verify = (...options: string[]) =>
    folder.verify('--portal', base(), ...options);

  beforeEach(async () => {
    process.env.APIM_NETWORKING_TOKEN = TOKEN;
    requests = [];
    folder = await DecidedFolder.create(ID);
    server = createServer((req, res) => {
      requests.push(`${req.method} ${req.url} ${req.headers.authorization}`);
      listener(req, res);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    answers(200, JSON.stringify(good()));
  });
  afterEach(async () => {
    delete process.env.APIM_NETWORKING_TOKEN;
    folder.dispose();
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  it('asks for the decision, the gateway, the environment and the files', async () => {
    expect(await verify()).toMatchObject({ code: 0 });
    expect(requests).toEqual([
      `GET /api/apim-networking/decisions/${ID}/verification?gateway=apim-orders&environment=production&digest=${encodeURIComponent(
        folder.deployment.digest,
      )} Bearer ${TOKEN}`,
    ]);
  });

  it.each<[string, number, string, string, string]>([
    ['401', 401, '{}', 'application/json', 'unauthorized'],
    ['403', 403, '{}', 'application/json', 'forbidden'],
    ['404', 404, '{}', 'application/json', 'unexpected-answer'],
    ['429', 429, '{}', 'application/json', 'throttled'],
    ['500', 500, '{}', 'application/json', 'portal-error'],
    ['503', 503, '<html>', 'text/html', 'portal-error'],
    ['204 without anything', 204, '', 'application/json', 'unexpected-answer'],
    [
      'a page of a proxy',
      200,
      '<html>verified: true</html>',
      'text/html',
      'unexpected-answer',
    ],
    ['nothing', 200, '', 'application/json', 'unexpected-answer'],
    [
      'what is no JSON',
      200,
      '{"verified":true',
      'application/json',
      'unexpected-answer',
    ],
    [
      'another JSON',
      200,
      '{"verified":true}',
      'application/json',
      'unexpected-answer',
    ],
    ['true', 200, 'true', 'application/json', 'unexpected-answer'],
    ['null', 200, 'null', 'application/json', 'unexpected-answer'],
  ])('never passes for %s', async (_, status, body, type, reason) => {
    answers(status, body, type);
    const { code, result } = await verify();
    expect(code).toBe(5);
    expect(result).toMatchObject({ verified: false, reason });
    expect(result.validUntil).toBeUndefined();
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });

  it.each<[string, object]>([
    [
      'of another decision',
      { decisionId: '7c6e1d52-0000-4000-8000-000000000002' },
    ],
    ['of another gateway', { gateway: 'apim-else' }],
    ['of another environment', { environment: 'staging' }],
    ['of other files', { digest: `sha256-v1:${'0'.repeat(64)}` }],
    ['without an end', { validUntil: undefined }],
    ['with an end that is none', { validUntil: 'for ever' }],
    ['with a reason against it', { reason: 'denied' }],
    ['with "true" for true', { verified: 'true' }],
    ['with 1 for true', { verified: 1 }],
    ['that rejects without a reason', { verified: false }],
    ['with a reason that nobody knows', { verified: false, reason: 'fine' }],
    ['with more than it has', { also: true }],
  ])('never passes for an answer %s', async (_, change) => {
    answers(200, JSON.stringify({ ...good(), ...change }));
    expect(await verify()).toMatchObject({
      code: 5,
      result: { verified: false, reason: 'unexpected-answer' },
    });
  });

  it('finds that one of two clocks is wrong', async () => {
    answers(
      200,
      JSON.stringify({
        ...good(),
        validUntil: new Date(Date.now() - 10 * 60_000).toISOString(),
      }),
    );
    expect(await verify()).toMatchObject({
      code: 5,
      result: { verified: false, reason: 'clock' },
    });
  });

  it('gives the token to no other host', async () => {
    const seen: string[] = [];
    const other = createServer((req, res) => {
      seen.push(String(req.headers.authorization));
      res.end(JSON.stringify(good()));
    });
    await new Promise<void>(resolve => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    for (const status of [301, 302, 307, 308]) {
      answers(status, '', 'text/plain', {
        location: `http://127.0.0.1:${port}/`,
      });
      expect(await verify()).toMatchObject({
        code: 5,
        result: { verified: false, reason: 'unexpected-answer' },
      });
    }
    expect(seen).toEqual([]);
    other.close();
  });

  it('does not read an answer without end', async () => {
    listener = (_req, res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (res.write(' '.repeat(65_536)));
        res.once('drain', more);
      };
      more();
    };
    expect(await verify()).toMatchObject({
      code: 5,
      result: { verified: false, reason: 'unexpected-answer' },
    });
  });

  it('never passes where nobody answers, or one hangs up', async () => {
    listener = req => req.socket.destroy();
    expect(await verify()).toMatchObject({
      code: 5,
      result: { verified: false, reason: 'unreachable' },
    });
    expect(await folder.verify('--portal', 'http://127.0.0.1:1')).toMatchObject(
      { code: 5, result: { reason: 'unreachable' } },
    );
  });

  it.each([
    'http://portal.example.com',
    'https://user:pass@portal.example.com',
    'https://portal.example.com?x=1',
    'ftp://portal.example.com',
    'portal.example.com',
    '',
  ])('sends no token to %j', async portal => {
    const { code, result } = await folder.verify('--portal', portal);
    expect(code).toBe(2);
    expect(result).toMatchObject({
      verified: false,
      reason: 'unusable-input',
    });
    expect(JSON.stringify(result)).not.toContain('pass');
  });

  it('shows nothing of a token that cannot be sent', async () => {
    process.env.APIM_NETWORKING_TOKEN = `${TOKEN}\nX-Other: 1`;
    const { code, result } = await verify();
    expect(code).toBe(2);
    expect(JSON.stringify(result)).not.toContain(TOKEN);
    expect(requests).toEqual([]);
  });

  it.each<[string, (its: DecidedFolder) => void, number, RegExp]>([
    [
      'without a decision file',
      its => its.remove('.apim-networking'),
      4,
      /must have \.apim-networking\/production\.decision\.json, got none/,
    ],
    [
      'with one that is no JSON',
      its => its.write('.apim-networking/production.decision.json', '<html>'),
      2,
      /must have JSON/,
    ],
    [
      'with one of a later format',
      its =>
        its.write(
          '.apim-networking/production.decision.json',
          '{"format":"apim-networking-decision-v2"}',
        ),
      2,
      /must have the format/,
    ],
    [
      'with an id that is a path',
      its =>
        its.write(
          '.apim-networking/production.decision.json',
          JSON.stringify({
            format: 'apim-networking-decision-v1',
            decisionId: '../policy',
            gateway: 'apim-orders',
            environment: 'production',
            digest: 'x',
            files: {},
          }),
        ),
      2,
      /decisionId must be a UUID/,
    ],
    [
      'without parameters',
      its => its.remove('main.production.bicepparam'),
      2,
      /must have main\.production\.bicepparam/,
    ],
    [
      'with a symbolic link',
      its =>
        fs.symlinkSync('/etc/hostname', path.join(its.path, 'modules/x.bicep')),
      2,
      /got a symbolic link/,
    ],
    [
      'with a decision file that is a symbolic link',
      its => {
        its.remove('.apim-networking/production.decision.json');
        fs.symlinkSync(
          '/etc/hostname',
          path.join(its.path, '.apim-networking/production.decision.json'),
        );
      },
      2,
      /got a symbolic link/,
    ],
  ])('asks nobody for a folder %s', async (_, change, expected, message) => {
    change(folder);
    const { code, result } = await verify();
    expect(code).toBe(expected);
    expect(result).toMatchObject({
      verified: false,
      message: expect.stringMatching(message),
    });
    expect(requests).toEqual([]);
  });

  it.each([
    'main.staging.bicepparam',
    '../main.production.bicepparam',
    './main.production.bicepparam',
    'evil.bicepparam',
  ])('does not pass for a pipeline that deploys %s', async file => {
    expect(await verify('--parameters-file', file)).toMatchObject({
      code: 2,
      result: {
        verified: false,
        message: expect.stringMatching(
          /--parameters-file must be one of main\.production\.bicepparam/,
        ),
      },
    });
  });

  it('needs one source, no more and no less', async () => {
    for (const options of [[], ['--portal', base(), '--keys', 'x.json']]) {
      const { code, result } = await folder.verify(...options);
      expect(code).toBe(2);
      expect(result.message).toMatch(/one of --portal and --keys/);
    }
  });
});
