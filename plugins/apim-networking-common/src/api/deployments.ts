import { z } from 'zod';
import { DECISION_ENDS } from './decisions';
import { DEPLOYMENT_DIGEST_PATTERN } from './deploymentDigest';

export const deploymentDigestSchema = z
  .string()
  .regex(DEPLOYMENT_DIGEST_PATTERN)
  .length(74)
  .describe(
    'SHA-256 over the files of a deployment, with the version of its format',
  );

const decisionDeployment = z
  .strictObject({
    decisionId: z.string(),
    gateway: z
      .string()
      .describe('Name of the API Management service, in lower case'),
    environment: z.string(),
    digest: deploymentDigestSchema,
    boundAt: z.string().describe('ISO 8601'),
    statement: z
      .string()
      .optional()
      .describe(
        'The signed decision file, a compact JWS; absent where the portal has no signing key',
      ),
  })
  .describe(
    'The binding of a decision to the files that it allows to be deployed',
  );
export const decisionDeploymentSchema: z.ZodType<DecisionDeployment> =
  decisionDeployment;

const decisionVerification = z
  .strictObject({
    verified: z.boolean(),
    reason: z
      .enum([
        'not-found',
        'other-gateway',
        'other-environment',
        'denied',
        'pending',
        'not-bound',
        ...DECISION_ENDS,
      ])
      .optional()
      .describe('Present when it is not verified'),
    message: z.string().describe('What it means and what to do'),
    decisionId: z.string(),
    gateway: z.string(),
    environment: z.string(),
    digest: deploymentDigestSchema,
    validUntil: z
      .string()
      .optional()
      .describe('ISO 8601; present when it is verified'),
  })
  .describe(
    'Whether a valid decision allows exactly these files to be deployed',
  );
export const decisionVerificationSchema: z.ZodType<DecisionVerification> =
  decisionVerification;

const decisionKeys = z
  .strictObject({
    keys: z.array(
      z.strictObject({
        kid: z.string(),
        kty: z.string(),
        crv: z.string(),
        x: z.string(),
        y: z.string().optional(),
        alg: z.string(),
        use: z.string(),
      }),
    ),
  })
  .describe('Public keys, as a JSON Web Key Set (RFC 7517)');
export const decisionKeysSchema: z.ZodType<DecisionKeys> = decisionKeys;

/**
 * The binding of a decision to the files that can be deployed under it. `digest` is of {@link DEPLOYMENT_DIGEST_FORMAT}.
 *
 * @public
 */
export interface DecisionDeployment
  extends z.infer<typeof decisionDeployment> {}

/**
 * Whether a valid decision allows exactly these files to be deployed.
 *
 * @public
 */
export interface DecisionVerification
  extends z.infer<typeof decisionVerification> {}

/**
 * Why no valid decision allows a deployment. `time`: it expired, also when a waiver that it uses was revoked; `ruleset`, `policy`:
 * another one is in force since; `pending`: the task that requested it has not confirmed it.
 *
 * @public
 */
export type VerificationFailure = NonNullable<DecisionVerification['reason']>;

/**
 * The public keys that decision files are signed by, as a JSON Web Key Set (RFC 7517).
 *
 * @public
 */
export interface DecisionKeys extends z.infer<typeof decisionKeys> {}
