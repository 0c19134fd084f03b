import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { DECISION_STATEMENT_TYPE } from 'backstage-plugin-apim-networking-common';
import { SignJWT } from 'jose';
import {
  describeWithBicep,
  skipReason,
} from '../__testUtils__/compilerForTests';
import { DecidedFolder } from '../__testUtils__/DecidedFolder';

const ID = '7c6e1d52-0000-4000-8000-000000000001';
const own = generateKeyPairSync('ed25519');
const next = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const foreign = generateKeyPairSync('ed25519');

const jwk = (key: KeyObject, kid: string, alg: string) => ({
  ...key.export({ format: 'jwk' }),
  kid,
  alg,
  use: 'sig',
});
const KEYS = {
  keys: [
    jwk(own.publicKey, 'portal-1', 'EdDSA'),
    jwk(next.publicKey, 'portal-2', 'ES256'),
  ],
};

describe('verify, by a signed decision file', () => {
  let folder: DecidedFolder;
  const now = () => Math.floor(Date.now() / 1000);
  const claims = () => ({
    version: 1,
    decisionId: ID,
    gateway: 'apim-orders',
    environment: 'production',
    designDigest: 'd',
    deploymentDigest: folder.deployment.digest,
    outcome: 'allowed',
    policyDigest: 'p',
    rulesetVersion: '1',
    iat: now(),
    exp: now() + 60,
  });
  const header = {
    alg: 'EdDSA',
    kid: 'portal-1',
    typ: DECISION_STATEMENT_TYPE,
  };

  const sign = async (
    change: object = {},
    changedHeader: object = {},
    key: KeyObject | Uint8Array = own.privateKey,
  ) => {
    folder.write(
      '.apim-networking/production.decision.jws',
      `${await new SignJWT({ ...claims(), ...change })
        .setProtectedHeader({ ...header, ...changedHeader })
        .sign(key)}\n`,
    );
  };
  const keysFile = () => `${folder.path}-keys.json`;
  const writeKeys = (keys: unknown) =>
    folder.write(
      '../'.concat(`${folder.path.split('/').pop()}-keys.json`),
      JSON.stringify(keys),
    );
  const verify = (...options: string[]) =>
    folder.verify('--keys', keysFile(), ...options);

  beforeEach(async () => {
    folder = await DecidedFolder.create(ID);
    writeKeys(KEYS);
    await sign();
  });
  afterEach(() => folder.dispose());

  it('passes offline, also without the file that names the decision', async () => {
    expect(await verify()).toMatchObject({
      code: 0,
      result: {
        verified: true,
        decisionId: ID,
        gateway: 'apim-orders',
        validUntil: expect.any(String),
      },
    });
    folder.remove('.apim-networking/production.decision.json');
    expect(await verify('--gateway', 'apim-orders')).toMatchObject({ code: 0 });
  });

  it('passes by every key of a rotation', async () => {
    await sign({}, { kid: 'portal-2', alg: 'ES256' }, next.privateKey);
    expect(await verify()).toMatchObject({ code: 0 });
  });

  it('names the files that changed after the decision', async () => {
    folder.append('main.bicep', '// changed');
    expect(await verify()).toMatchObject({
      code: 3,
      result: {
        reason: 'not-bound',
        files: { changed: ['main.bicep'], added: [], missing: [] },
      },
    });
  });

  it.each<[string, object, number, string]>([
    ['is over', { exp: 1_700_000_000 }, 4, 'time'],
    ['ends now', { exp: Math.floor(Date.now() / 1000) }, 4, 'time'],
    ['has no end', { exp: undefined }, 4, 'bad-signature'],
    ['has no beginning', { iat: undefined }, 4, 'bad-signature'],
    [
      'is of tomorrow',
      {
        iat: Math.floor(Date.now() / 1000) + 86_400,
        exp: Math.floor(Date.now() / 1000) + 90_000,
      },
      5,
      'clock',
    ],
    [
      'is of another environment',
      { environment: 'staging' },
      4,
      'other-environment',
    ],
    [
      'is of other files',
      { deploymentDigest: `sha256-v1:${'0'.repeat(64)}` },
      3,
      'not-bound',
    ],
    ['denies', { outcome: 'denied' }, 2, 'unknown-format'],
    ['is of a later format', { version: 2 }, 2, 'unknown-format'],
    ['says nothing of a gateway', { gateway: undefined }, 2, 'unknown-format'],
  ])('never passes when the statement %s', async (_, change, code, reason) => {
    await sign(change);
    expect(await verify()).toMatchObject({
      code,
      result: { verified: false, reason },
    });
  });

  it('never passes for a decision on another gateway than that of the pipeline', async () => {
    expect(await verify('--gateway', 'apim-else')).toMatchObject({
      code: 4,
      result: { verified: false, reason: 'other-gateway' },
    });
  });

  it.each<[string, () => Promise<void>, string]>([
    [
      'a key of somebody else under the name of ours',
      () => sign({}, {}, foreign.privateKey),
      'bad-signature',
    ],
    [
      'a key that is not in the file',
      () => sign({}, { kid: 'portal-9' }, foreign.privateKey),
      'unknown-key',
    ],
    ['a key without a name', () => sign({}, { kid: undefined }), 'unknown-key'],
    [
      'another kind of token of the portal',
      () => sign({}, { typ: 'vnd.backstage.user' }),
      'bad-signature',
    ],
    [
      'a token without a kind',
      () => sign({}, { typ: undefined }),
      'bad-signature',
    ],
    [
      'the public key as a shared secret',
      () =>
        sign(
          {},
          { alg: 'HS256' },
          Buffer.from(
            String(own.publicKey.export({ type: 'spki', format: 'pem' })),
          ),
        ),
      'bad-signature',
    ],
  ])('never passes when it was signed by %s', async (_, signed, reason) => {
    await signed();
    expect(await verify()).toMatchObject({
      code: 4,
      result: { verified: false, reason },
    });
  });

  it('never passes for a statement that was changed, has no algorithm, or is none', async () => {
    const encode = (value: object) =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${encode({ ...header, alg: 'none' })}.${encode(claims())}.`;
    const key = jwk(foreign.publicKey, 'portal-1', 'EdDSA');
    const embedded = await new SignJWT(claims())
      .setProtectedHeader({ ...header, jwk: key as never })
      .sign(foreign.privateKey);
    const valid = await new SignJWT({ ...claims(), environment: 'staging' })
      .setProtectedHeader(header)
      .sign(own.privateKey);
    const [head, , signature] = valid.split('.');
    for (const text of [
      none,
      embedded,
      `${head}.${encode(claims())}.${signature}`,
      'a.b.c',
      '',
      '<html>',
      '{}',
    ]) {
      folder.write('.apim-networking/production.decision.jws', text);
      const { code, result } = await verify();
      expect({ text, code, verified: result.verified }).toEqual({
        text,
        code: 4,
        verified: false,
      });
    }
  });

  it('fails without a statement', async () => {
    folder.remove('.apim-networking/production.decision.jws');
    expect(await verify()).toMatchObject({
      code: 4,
      result: {
        reason: 'no-decision-file',
        message: expect.stringMatching(/production\.decision\.jws, got none/),
      },
    });
  });

  it.each<[string, unknown]>([
    ['no keys', { keys: [] }],
    ['another shape', []],
    ['a key without a name', { keys: [{ ...KEYS.keys[0], kid: undefined }] }],
    [
      'a shared secret',
      {
        keys: [
          { kty: 'oct', k: 'AA', kid: 'portal-1', alg: 'HS256', use: 'sig' },
        ],
      },
    ],
    ['a private key', { keys: [jwk(own.privateKey, 'portal-1', 'EdDSA')] }],
    ['one name twice', { keys: [KEYS.keys[0], KEYS.keys[0]] }],
    ['a key for encryption', { keys: [{ ...KEYS.keys[0], use: 'enc' }] }],
  ])('takes no keys file with %s', async (_, keys) => {
    writeKeys(keys);
    expect(await verify()).toMatchObject({
      code: 2,
      result: { verified: false, reason: 'unusable-input' },
    });
  });

  it('takes no keys file that is not there', async () => {
    expect(await folder.verify('--keys', '/nowhere.json')).toMatchObject({
      code: 2,
      result: { reason: 'unusable-input' },
    });
  });

  describeWithBicep(`and by a policy from elsewhere${skipReason}`, () => {
    const policyFile = (policy: object) => {
      const name = `${folder.path.split('/').pop()}-policy.json`;
      folder.write(`../${name}`, JSON.stringify(policy));
      return `${folder.path}-policy.json`;
    };

    it('passes what the policy allows, and fails with its rules', async () => {
      const allowed = policyFile({ environments: { production: {} } });
      expect(await verify('--policy', allowed)).toMatchObject({ code: 0 });
      const denied = policyFile({
        environments: { production: { allowedPatterns: ['isolated'] } },
      });
      expect(await verify('--policy', denied)).toMatchObject({
        code: 1,
        result: {
          verified: false,
          reason: 'policy-findings',
          message: expect.stringMatching(/POL-\d+/),
        },
      });
      const other = policyFile({ environments: { staging: {} } });
      expect(await verify('--policy', other)).toMatchObject({
        code: 2,
        result: { verified: false },
      });
    });
  });
});
