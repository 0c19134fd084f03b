/** Texts of `verify` about the signed decision file and the keys that verify it. */
export const verifyStatementMessages = {
  version: (actual: string) =>
    `The signed decision file must have version 1, got ${actual}. Use a newer apim-networking.`,
  noStatement:
    'The signed decision file must state a decision and a deployment, got something else. Run the template again.',
  clock: (signedAt: string) =>
    `The clock of this machine must be right, got a time before ${signedAt}, when the decision file was signed. Set the clock.`,
  environment: (environment: string, actual: string) =>
    `The signed decision file must be of ${environment}, got one of ${actual}. Run the template again for a decision on ${environment}.`,
  otherFiles: (decisionId: string) =>
    `Decision ${decisionId} was made for other files than these: they changed after the decision. Change the design in the portal instead, or restore the files.`,
  keys: (file: string, actual: string) =>
    `--keys ${file} must be a JWKS with public Ed25519 or P-256 keys, each with kid, alg and use, got ${actual}`,
  actualKeys: {
    noFile: 'no such file.',
    noJson: 'what is no JSON.',
    otherValue: (path: string) =>
      `another value at ${
        path || 'its top'
      }. GET /api/apim-networking/decision-keys of the portal has it.`,
    kidTwice: 'one kid twice.',
  },
  signature: (actual: string) =>
    `The signed decision file must be signed by the portal, got ${actual}. Run the template again; a file that somebody changed proves nothing.`,
  noSignedFile: 'what is no signed file',
  unreadable: 'what cannot be read',
  unknownKey: (keys: string[], actual: string) =>
    `The signed decision file must be signed by one of the keys ${keys.join(
      ', ',
    )}, got ${actual}. Renew the keys file after a rotation, or run the template again.`,
  expired: (validUntil: string) =>
    `The decision was valid until ${validUntil}. Run the template again for a new decision.`,
  noTime: 'no time',
} as const;
