/** Texts of `verify` about the portal that it asks. */
export const verifyPortalMessages = {
  decisionId: (actual: string) =>
    `decisionId must be a UUID, got ${JSON.stringify(
      actual,
    )}. Run the template again, which writes it.`,
  url: (actual: string) =>
    `--portal must be the base URL of the backend, got ${JSON.stringify(
      actual,
    )}.`,
  unsafeUrl:
    '--portal must be an https URL without credentials, a query or a fragment. The token is sent there.',
  noToken: (variable: string) =>
    `${variable} must have a token for the portal, got nothing. Set the environment variable from a secret.`,
  token: (variable: string) =>
    `${variable} must have one word of ASCII, got something else. Set it to the token alone.`,
  clock: (validUntil: string) =>
    `The clock of this machine must be right, got a time after ${validUntil}, until when the portal says that the decision is valid. Set the clock.`,
  unreachable: (origin: string, actual: string) =>
    `The portal ${origin} must answer, got ${actual}. Check the network, then run this again.`,
  timeout: (seconds: number) => `nothing within ${seconds} s`,
  noConnection: 'no connection',
  status: (status: number, whatToDo: string) =>
    `The portal must answer with 200, got ${status}. ${whatToDo}`,
  whatToDo: {
    renewToken: (variable: string) => `Renew the token in ${variable}.`,
    givePermission:
      'Give the token the permission apim-networking.decision.verify and access to the plugin apim-networking.',
    later: 'Run this again later.',
    baseUrl:
      '--portal needs the base URL of the Backstage backend, with the plugin apim-networking in a version that verifies.',
  },
  unexpected: (actual: string) =>
    `The portal must answer with a verification, got ${actual}. --portal needs the base URL of the Backstage backend.`,
  actual: {
    otherQuestion: 'an answer to another question',
    noReason: 'a rejection without a reason',
    contradiction: 'an answer that contradicts itself',
    long: 'a long answer',
    noType: 'no type',
    noJson: 'what is no JSON',
    otherShape: 'JSON of another shape',
  },
} as const;
