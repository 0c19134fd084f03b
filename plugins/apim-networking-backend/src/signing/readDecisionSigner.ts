import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { DecisionKeys } from 'backstage-plugin-apim-networking-common';
import {
  createDecisionSigner,
  type DecisionSigner,
  type SigningKey,
} from './DecisionSigner';

const KEY = 'apimNetworking.decisions.signing';
const KEY_ID = /^[A-Za-z0-9._-]{1,100}$/;
const MAX_KEYS = 10;

/**
 * The signer of `apimNetworking.decisions.signing`; `undefined` where the portal does not sign.
 *
 * @throws InputError that names the setting, and never shows a key
 */
export function readDecisionSigner(config: Config): DecisionSigner | undefined {
  const signing = config.getOptionalConfig(KEY);
  if (!signing) return undefined;
  const keyId = requireKeyId(signing.getString('keyId'), 'keyId');
  const privateKey = readKey('privateKey', () =>
    parseKey(signing.getString('privateKey'), createPrivateKey),
  );
  const algorithm = algorithmOf(privateKey, 'privateKey');
  const keys = [
    toJwk(createPublicKey(privateKey), keyId, algorithm),
    ...(signing.getOptionalConfigArray('publicKeys') ?? []).map(
      (other, index) => {
        const field = `publicKeys[${index}]`;
        const publicKey = readKey(`${field}.publicKey`, () =>
          parseKey(other.getString('publicKey'), createPublicKey),
        );
        return toJwk(
          publicKey,
          requireKeyId(other.getString('keyId'), `${field}.keyId`),
          algorithmOf(publicKey, `${field}.publicKey`),
        );
      },
    ),
  ];
  const ids = new Set(keys.map(({ kid }) => kid));
  if (ids.size < keys.length) {
    throw new InputError(
      `${KEY}.publicKeys must have key ids of their own, got one twice. Give every key another keyId.`,
    );
  }
  if (keys.length > MAX_KEYS) {
    throw new InputError(
      `${KEY}.publicKeys must have at most ${MAX_KEYS - 1} keys, got ${
        keys.length - 1
      }. Remove those that no valid decision was signed by.`,
    );
  }
  return createDecisionSigner({ keyId, algorithm, privateKey }, { keys });
}

function requireKeyId(value: string, field: string): string {
  if (KEY_ID.test(value)) return value;
  throw new InputError(
    `${KEY}.${field} must be 1 to 100 letters, digits and . _ -, got ${JSON.stringify(
      value,
    )}.`,
  );
}

/** PEM, or a JWK as JSON. */
function parseKey(text: string, create: (key: any) => KeyObject): KeyObject {
  return text.trimStart().startsWith('{')
    ? create({ key: JSON.parse(text), format: 'jwk' })
    : create(text);
}

function readKey(field: string, read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch {
    // The reason of the library may quote the key.
    throw new InputError(
      `${KEY}.${field} must be a key as PEM or JWK, got something else. \`openssl genpkey -algorithm ed25519\` makes a private one.`,
    );
  }
}

function algorithmOf(key: KeyObject, field: string): SigningKey['algorithm'] {
  if (key.asymmetricKeyType === 'ed25519') return 'EdDSA';
  if (
    key.asymmetricKeyType === 'ec' &&
    key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  ) {
    return 'ES256';
  }
  throw new InputError(
    `${KEY}.${field} must be an Ed25519 or a P-256 key, got ${key.asymmetricKeyType}. \`openssl genpkey -algorithm ed25519\` makes one.`,
  );
}

function toJwk(
  publicKey: KeyObject,
  kid: string,
  alg: string,
): DecisionKeys['keys'][number] {
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  return {
    kid,
    kty: String(kty),
    crv: String(crv),
    x: String(x),
    ...(y && { y }),
    alg,
    use: 'sig',
  };
}
