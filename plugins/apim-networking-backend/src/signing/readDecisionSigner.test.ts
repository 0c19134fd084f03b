import { generateKeyPairSync } from 'node:crypto';
import { ConfigReader } from '@backstage/config';
import { readDecisionSigner } from './readDecisionSigner';

const ed25519 = generateKeyPairSync('ed25519');
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });

const pemOf = ({ privateKey }: typeof ed25519) =>
  String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
const publicPemOf = ({ publicKey }: typeof ed25519) =>
  String(publicKey.export({ type: 'spki', format: 'pem' }));

const read = (signing: object) =>
  readDecisionSigner(
    new ConfigReader({
      apimNetworking: { decisions: { signing: signing as {} } },
    }),
  );

describe('apimNetworking.decisions.signing', () => {
  it('is optional', () => {
    expect(readDecisionSigner(new ConfigReader({}))).toBeUndefined();
  });

  it.each([
    ['Ed25519 as PEM', pemOf(ed25519), 'EdDSA'],
    ['P-256 as PEM', pemOf(p256), 'ES256'],
    [
      'Ed25519 as JWK',
      JSON.stringify(ed25519.privateKey.export({ format: 'jwk' })),
      'EdDSA',
    ],
  ])('reads %s, and publishes the public part alone', (_, privateKey, alg) => {
    const [key, ...others] = read({ privateKey, keyId: 'a' })!.keys.keys;
    expect(key).toMatchObject({ kid: 'a', alg, use: 'sig' });
    expect(key).not.toHaveProperty('d');
    expect(others).toEqual([]);
  });

  it('publishes further keys for a rotation', () => {
    const { keys } = read({
      privateKey: pemOf(ed25519),
      keyId: 'new',
      publicKeys: [{ keyId: 'old', publicKey: publicPemOf(p256) }],
    })!.keys;
    expect(keys.map(({ kid, alg }) => [kid, alg])).toEqual([
      ['new', 'EdDSA'],
      ['old', 'ES256'],
    ]);
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });

  it('publishes the public part of a private key that is given by mistake', () => {
    const { keys } = read({
      privateKey: pemOf(ed25519),
      keyId: 'new',
      publicKeys: [{ keyId: 'old', publicKey: pemOf(p256) }],
    })!.keys;
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });

  it.each<[string, object, RegExp]>([
    [
      'RSA',
      { privateKey: pemOf(rsa), keyId: 'a' },
      /privateKey must be an Ed25519 or a P-256 key, got rsa/,
    ],
    [
      'P-384',
      { privateKey: pemOf(p384), keyId: 'a' },
      /must be an Ed25519 or a P-256 key/,
    ],
    [
      'a public key',
      { privateKey: publicPemOf(ed25519), keyId: 'a' },
      /privateKey must be a key as PEM or JWK/,
    ],
    [
      'a key id with spaces',
      { privateKey: pemOf(ed25519), keyId: 'a b' },
      /keyId must be/,
    ],
    ['no key id', { privateKey: pemOf(ed25519) }, /keyId/],
    [
      'one key id twice',
      {
        privateKey: pemOf(ed25519),
        keyId: 'a',
        publicKeys: [{ keyId: 'a', publicKey: publicPemOf(p256) }],
      },
      /got one twice/,
    ],
  ])('rejects %s', (_, signing, message) => {
    expect(() => read(signing)).toThrow(message);
  });

  it('shows nothing of a key that it cannot read', () => {
    const secret = 'c2VjcmV0LW1hdGVyaWFs';
    for (const privateKey of [
      secret,
      `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`,
      `{"kty":"OKP","d":"${secret}"}`,
    ]) {
      const fails = () => read({ privateKey, keyId: 'a' });
      expect(fails).toThrow('privateKey must be a key');
      expect(fails).not.toThrow(secret);
    }
  });
});
