/**
 * Format of the digest over the files of a deployment: SHA-256 over one line for each file, `<SHA-256 of the file>  <path>`, sorted by
 * path. `docs/pipelines.md` describes it in full.
 *
 * @public
 */
export const DEPLOYMENT_DIGEST_FORMAT = 'sha256-v1';

/**
 * Matches a digest of {@link DEPLOYMENT_DIGEST_FORMAT}.
 *
 * @public
 */
export const DEPLOYMENT_DIGEST_PATTERN = /^sha256-v1:[0-9a-f]{64}$/;

/**
 * The binding of a decision to the files that may be deployed under it.
 *
 * @public
 */
export interface DecisionDeployment {
  decisionId: string;
  /** Name of the API Management service, in lower case. */
  gateway: string;
  environment: string;
  /** Of {@link DEPLOYMENT_DIGEST_FORMAT}. */
  digest: string;
  /** ISO 8601. */
  boundAt: string;
  /** The signed decision file, a compact JWS; absent where the portal has no signing key. */
  statement?: string;
}

/**
 * Why no valid decision allows a deployment. `time`: it is over, also when a waiver that it uses was revoked; `ruleset`, `policy`:
 * designs are evaluated by another one since; `pending`: the task that requested it has not ended well.
 *
 * @public
 */
export type VerificationFailure =
  | 'not-found'
  | 'other-gateway'
  | 'other-environment'
  | 'denied'
  | 'pending'
  | 'not-bound'
  | 'time'
  | 'ruleset'
  | 'policy';

/**
 * Whether a valid decision allows exactly these files to be deployed.
 *
 * @public
 */
export interface DecisionVerification {
  verified: boolean;
  /** Present when it is not verified. */
  reason?: VerificationFailure;
  /** What it means and what to do, for people. */
  message: string;
  decisionId: string;
  gateway: string;
  environment: string;
  digest: string;
  /** ISO 8601; present when it is verified. */
  validUntil?: string;
}

/**
 * `typ` of the signed decision file: no other token of the portal can stand for one.
 *
 * @public
 */
export const DECISION_STATEMENT_TYPE = 'apim-networking-decision+jwt';

/**
 * The only algorithms that a decision file is signed by.
 *
 * @public
 */
export const DECISION_SIGNING_ALGORITHMS = ['EdDSA', 'ES256'] as const;

/**
 * What a signed decision file states, besides `iat` and `exp`, when it was issued and how long it holds, in seconds since 1970.
 *
 * @public
 */
export interface DecisionStatement {
  /** Of this format. */
  version: 1;
  decisionId: string;
  gateway: string;
  environment: string;
  designDigest: string;
  deploymentDigest: string;
  outcome: 'allowed' | 'allowed-under-waiver';
  policyDigest: string;
  rulesetVersion: string;
}

/**
 * The public keys that decision files are signed by, as a JSON Web Key Set (RFC 7517).
 *
 * @public
 */
export interface DecisionKeys {
  keys: Array<{
    kid: string;
    kty: string;
    crv: string;
    x: string;
    y?: string;
    alg: string;
    use: string;
  }>;
}
