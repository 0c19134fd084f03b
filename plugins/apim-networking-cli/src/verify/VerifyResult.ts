import type { VerificationFailure } from 'backstage-plugin-apim-networking-common';
import type { ExitCode } from '../terminal/exitCodes';
import {
  EXIT_FINDINGS,
  EXIT_NO_ANSWER,
  EXIT_NO_DECISION,
  EXIT_OTHER_FILES,
  EXIT_UNUSABLE,
} from '../terminal/exitCodes';

/** Why a deployment is not verified. */
export type VerifyFailure =
  | VerificationFailure
  | 'no-decision-file'
  | 'unusable-input'
  | 'unknown-format'
  | 'unknown-key'
  | 'bad-signature'
  | 'clock'
  | 'unreachable'
  | 'unauthorized'
  | 'forbidden'
  | 'throttled'
  | 'portal-error'
  | 'unexpected-answer'
  | 'policy-findings';

/** How the files differ from those that the decision file lists. */
export interface ChangedFiles {
  changed: string[];
  added: string[];
  missing: string[];
}

/** The answer of `verify`. */
export interface VerifyResult {
  verified: boolean;
  /** Present when it is not verified. */
  reason?: VerifyFailure;
  /** What it means and what to do. */
  message: string;
  environment: string;
  decisionId?: string;
  gateway?: string;
  /** Digest of the files in the folder. */
  digest?: string;
  /** ISO 8601; present when it is verified. */
  validUntil?: string;
  /** Present when the files are not those of the decision, as far as they are known. */
  files?: ChangedFiles;
}

const EXIT_CODES: Record<VerifyFailure, ExitCode> = {
  'policy-findings': EXIT_FINDINGS,
  'unusable-input': EXIT_UNUSABLE,
  'unknown-format': EXIT_UNUSABLE,
  'not-bound': EXIT_OTHER_FILES,
  'no-decision-file': EXIT_NO_DECISION,
  'not-found': EXIT_NO_DECISION,
  'other-gateway': EXIT_NO_DECISION,
  'other-environment': EXIT_NO_DECISION,
  denied: EXIT_NO_DECISION,
  pending: EXIT_NO_DECISION,
  time: EXIT_NO_DECISION,
  ruleset: EXIT_NO_DECISION,
  policy: EXIT_NO_DECISION,
  'unknown-key': EXIT_NO_DECISION,
  'bad-signature': EXIT_NO_DECISION,
  clock: EXIT_NO_ANSWER,
  unreachable: EXIT_NO_ANSWER,
  unauthorized: EXIT_NO_ANSWER,
  forbidden: EXIT_NO_ANSWER,
  throttled: EXIT_NO_ANSWER,
  'portal-error': EXIT_NO_ANSWER,
  'unexpected-answer': EXIT_NO_ANSWER,
};

/** The exit code of a reason. */
export function exitCodeOfFailure(reason: VerifyFailure): ExitCode {
  return EXIT_CODES[reason];
}

/** Ends a verification: nothing that was not verified goes on. */
export class NotVerifiedError extends Error {
  readonly reason: VerifyFailure;

  constructor(reason: VerifyFailure, message: string) {
    super(message);
    this.name = 'NotVerifiedError';
    this.reason = reason;
  }
}
