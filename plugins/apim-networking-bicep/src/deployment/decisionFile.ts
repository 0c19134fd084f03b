import { InputError } from '@backstage/errors';

/** Folder of what says which decisions the files of a gateway are of. */
const FOLDER = '.apim-networking';
const FORMAT = 'apim-networking-decision-v1';

/**
 * The file that says which decision the deployment to an environment is of, relative to the folder of the Bicep. Each environment has its
 * own, so that one is generated again without the others.
 *
 * @public
 */
export function decisionFile(environment: string): string {
  return `${FOLDER}/${environment}.decision.json`;
}

/** The signed decision file of an environment, relative to the folder of the Bicep. @public */
export function statementFile(environment: string): string {
  return `${FOLDER}/${environment}.decision.jws`;
}

/** Which decision a deployment is of, and what it was bound to. @public */
export interface DecisionReference {
  decisionId: string;
  /** Name of the API Management service. */
  gateway: string;
  environment: string;
  /** Digest of the deployment as it was generated. */
  digest: string;
  /** SHA-256 of each file as it was generated, in hex. */
  files: Record<string, string>;
}

/**
 * What {@link decisionFile} holds. Nobody may trust it: whoever changes the files can change it, too. What it says is worth something
 * only where the portal, or a signed decision file, says the same.
 *
 * @public
 */
export function writeDecisionFile(reference: DecisionReference): string {
  return `${JSON.stringify({ format: FORMAT, ...reference }, undefined, 2)}\n`;
}

/**
 * @throws InputError for what is no such file, for one of a later format, and for one of another environment
 * @public
 */
export function readDecisionFile(
  text: string,
  environment: string,
): DecisionReference {
  const file = decisionFile(environment);
  const unusable = (expected: string, actual: string) =>
    new InputError(
      `${file} must have ${expected}, got ${actual}. Run the template again, which writes it.`,
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw unusable('JSON', 'something else');
  }
  if (!isRecord(parsed)) throw unusable('a JSON object', 'another value');
  if (parsed.format !== FORMAT) {
    throw unusable(
      `the format ${FORMAT}`,
      `${JSON.stringify(parsed.format)?.slice(0, 100)}`,
    );
  }
  const { decisionId, gateway, digest, files } = parsed;
  if (parsed.environment !== environment) {
    throw unusable(
      `the environment ${environment}`,
      `${JSON.stringify(parsed.environment)?.slice(0, 100)}`,
    );
  }
  if (
    !isText(decisionId) ||
    !isText(gateway) ||
    !isText(digest) ||
    !isRecord(files) ||
    !Object.values(files).every(isText)
  ) {
    throw unusable('decisionId, gateway, digest and files', 'something else');
  }
  return {
    decisionId,
    gateway,
    environment,
    digest,
    files: files as Record<string, string>,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 500;
}
