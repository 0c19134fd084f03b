import { InputError } from '@backstage/errors';
import {
  DECISION_SIGNING_ALGORITHMS,
  DECISION_STATEMENT_TYPE,
} from 'backstage-plugin-apim-networking-common';
import {
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
} from 'jose';
import { z } from 'zod';
import { verifyStatementMessages as texts } from '../messages';
import { readSmallFile } from './readSmallFile';
import { NotVerifiedError } from './VerifyResult';

/** How far apart the clocks of two machines may be, in seconds. */
const MAX_SKEW_S = 5 * 60;

const keysSchema = z.object({
  keys: z
    .array(
      z.looseObject({
        kid: z.string().min(1),
        kty: z.enum(['OKP', 'EC']),
        alg: z.enum(DECISION_SIGNING_ALGORITHMS),
        use: z.literal('sig'),
        d: z.undefined().optional(),
      }),
    )
    .min(1)
    .max(20),
});

const statementSchema = z.object({
  decisionId: z.string().min(1),
  gateway: z.string().min(1),
  environment: z.string().min(1),
  deploymentDigest: z.string().min(1),
  outcome: z.enum(['allowed', 'allowed-under-waiver']),
  iat: z.number().int(),
  exp: z.number().int(),
});

/** What a signed decision file says of a deployment. */
export interface CheckedStatement {
  decisionId: string;
  gateway: string;
  /** ISO 8601. */
  validUntil: string;
}

/**
 * Checks a signed decision file without a network: signature, time, environment and digest.
 *
 * @param keysFile - the public keys, as a JWKS; from a place that whoever changes the folder cannot change
 * @throws NotVerifiedError when it does not allow the deployment
 * @throws InputError for keys that cannot be used
 */
export async function checkStatement(
  statement: string,
  keysFile: string,
  { environment, digest }: { environment: string; digest: string },
): Promise<CheckedStatement> {
  const keys = await readKeys(keysFile);
  const payload = await requireSigned(statement.trim(), keys);
  if (payload.version !== 1) {
    throw new NotVerifiedError(
      'unknown-format',
      texts.version(shortened(payload.version)),
    );
  }
  const parsed = statementSchema.safeParse(payload);
  if (!parsed.success) {
    throw new NotVerifiedError('unknown-format', texts.noStatement);
  }
  const { data } = parsed;
  if (data.iat > Date.now() / 1000 + MAX_SKEW_S) {
    throw new NotVerifiedError('clock', texts.clock(timeOf(data.iat)));
  }
  if (data.environment !== environment) {
    throw new NotVerifiedError(
      'other-environment',
      texts.environment(environment, data.environment),
    );
  }
  if (data.deploymentDigest !== digest) {
    throw new NotVerifiedError('not-bound', texts.otherFiles(data.decisionId));
  }
  return {
    decisionId: data.decisionId,
    gateway: data.gateway,
    validUntil: timeOf(data.exp),
  };
}

type Keys = z.infer<typeof keysSchema>;

async function readKeys(file: string): Promise<Keys> {
  const text = await readSmallFile(file);
  const bad = (actual: string) => new InputError(texts.keys(file, actual));
  const { actualKeys } = texts;
  if (text === undefined) {
    throw bad(actualKeys.noFile);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw bad(actualKeys.noJson);
  }
  const parsed = keysSchema.safeParse(value);
  if (!parsed.success) {
    throw bad(actualKeys.otherValue(parsed.error.issues[0].path.join('.')));
  }
  const ids = parsed.data.keys.map(({ kid }) => kid);
  if (new Set(ids).size < ids.length) {
    throw bad(actualKeys.kidTwice);
  }
  return parsed.data;
}

async function requireSigned(
  statement: string,
  keys: Keys,
): Promise<JWTPayload> {
  const bad = (what: string) =>
    new NotVerifiedError('bad-signature', texts.signature(what));
  let kid: unknown;
  try {
    ({ kid } = decodeProtectedHeader(statement));
  } catch {
    throw bad(texts.noSignedFile);
  }
  if (!keys.keys.some(key => key.kid === kid)) {
    throw new NotVerifiedError(
      'unknown-key',
      texts.unknownKey(
        keys.keys.map(key => key.kid),
        shortened(kid),
      ),
    );
  }
  try {
    const { payload } = await jwtVerify(
      statement,
      createLocalJWKSet(keys as Parameters<typeof createLocalJWKSet>[0]),
      {
        algorithms: [...DECISION_SIGNING_ALGORITHMS],
        typ: DECISION_STATEMENT_TYPE,
        requiredClaims: ['iat', 'exp'],
      },
    );
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw new NotVerifiedError(
        'time',
        texts.expired(timeOf(Number(error.payload.exp))),
      );
    }
    throw bad(
      error instanceof errors.JOSEError ? error.code : texts.unreadable,
    );
  }
}

/** What somebody wrote into an unsigned header, for a message. */
function shortened(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 100);
}

function timeOf(seconds: number): string {
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? texts.noTime : time.toISOString();
}
