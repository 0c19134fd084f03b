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
      `The signed decision file must have version 1, got ${shortened(
        payload.version,
      )}. Use a newer apim-networking.`,
    );
  }
  const parsed = statementSchema.safeParse(payload);
  if (!parsed.success) {
    throw new NotVerifiedError(
      'unknown-format',
      'The signed decision file must state a decision and a deployment, got something else. Run the template again.',
    );
  }
  const { data } = parsed;
  if (data.iat > Date.now() / 1000 + MAX_SKEW_S) {
    throw new NotVerifiedError(
      'clock',
      `The clock of this machine must be right, got a time before ${timeOf(
        data.iat,
      )}, when the decision file was signed. Set the clock.`,
    );
  }
  if (data.environment !== environment) {
    throw new NotVerifiedError(
      'other-environment',
      `The signed decision file must be of ${environment}, got one of ${data.environment}. Run the template again for a decision on ${environment}.`,
    );
  }
  if (data.deploymentDigest !== digest) {
    throw new NotVerifiedError(
      'not-bound',
      `Decision ${data.decisionId} was made for other files than these: they changed after the decision. Change the design in the portal instead, or restore the files.`,
    );
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
  const expected = `--keys ${file} must be a JWKS with public Ed25519 or P-256 keys, each with kid, alg and use`;
  if (text === undefined) {
    throw new InputError(`${expected}, got no such file.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`${expected}, got what is no JSON.`);
  }
  const parsed = keysSchema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(
      `${expected}, got another value at ${
        parsed.error.issues[0].path.join('.') || 'its top'
      }. GET /api/apim-networking/decision-keys of the portal has it.`,
    );
  }
  const ids = parsed.data.keys.map(({ kid }) => kid);
  if (new Set(ids).size < ids.length) {
    throw new InputError(`${expected}, got one kid twice.`);
  }
  return parsed.data;
}

async function requireSigned(
  statement: string,
  keys: Keys,
): Promise<JWTPayload> {
  const bad = (what: string) =>
    new NotVerifiedError(
      'bad-signature',
      `The signed decision file must be signed by the portal, got ${what}. Run the template again; a file that somebody changed proves nothing.`,
    );
  let kid: unknown;
  try {
    ({ kid } = decodeProtectedHeader(statement));
  } catch {
    throw bad('what is no signed file');
  }
  if (!keys.keys.some(key => key.kid === kid)) {
    throw new NotVerifiedError(
      'unknown-key',
      `The signed decision file must be signed by one of the keys ${keys.keys
        .map(key => key.kid)
        .join(', ')}, got ${shortened(
        kid,
      )}. Renew the keys file after a rotation, or run the template again.`,
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
        `The decision was valid until ${timeOf(
          Number(error.payload.exp),
        )}. Run the template again for a new decision.`,
      );
    }
    throw bad(
      error instanceof errors.JOSEError ? error.code : 'what cannot be read',
    );
  }
}

/** What somebody wrote into an unsigned header, for a message. */
function shortened(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 100);
}

function timeOf(seconds: number): string {
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? 'no time' : time.toISOString();
}
