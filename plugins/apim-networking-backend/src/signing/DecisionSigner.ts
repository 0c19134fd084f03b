import { SignJWT } from 'jose';
import type { KeyObject } from 'node:crypto';
import {
  DECISION_STATEMENT_TYPE,
  type DecisionKeys,
  type DecisionStatement,
} from 'backstage-plugin-apim-networking-common';

/** A private key with the name that it has in the key set. */
export interface SigningKey {
  keyId: string;
  algorithm: 'EdDSA' | 'ES256';
  privateKey: KeyObject;
}

/** Signs decision files, and publishes what they are verified by. */
export interface DecisionSigner {
  /** The public keys: the one that signs, and those of before or after a rotation. */
  readonly keys: DecisionKeys;
  /**
   * A compact JWS of the statement.
   *
   * @param times - ISO 8601
   */
  sign(
    statement: DecisionStatement,
    times: { issuedAt: string; validUntil: string },
  ): Promise<string>;
}

export function createDecisionSigner(
  { keyId, algorithm, privateKey }: SigningKey,
  keys: DecisionKeys,
): DecisionSigner {
  return {
    keys,
    sign: (statement, { issuedAt, validUntil }) =>
      new SignJWT({ ...statement })
        .setProtectedHeader({
          alg: algorithm,
          kid: keyId,
          typ: DECISION_STATEMENT_TYPE,
        })
        .setIssuedAt(seconds(issuedAt))
        .setExpirationTime(seconds(validUntil))
        .sign(privateKey),
  };
}

/** Rounded down, so that a file never holds longer than its decision. */
function seconds(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
