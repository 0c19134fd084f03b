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
