import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { requirePath } from '../plainValue';
import {
  DEFAULT_PIPELINE_SETTINGS,
  type DecisionCheck,
  type PipelineCommandLine,
  type PipelineSettings,
} from './PipelineSettings';

const KEY = 'apimNetworking.pipeline';
const DEFAULT_REGISTRY = 'https://registry.npmjs.org';
const PACKAGE_NAME = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;
// Exact: a range or a tag can become other code.
const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;
const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/;
const SHA256 = /^[0-9a-f]{64}$/;
// Nothing in it means something to a shell, to YAML or to an expression of a pipeline.
const PLAIN_URL =
  /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~-]+)*$/;
const VARIABLE_GROUP = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,127}$/;

/**
 * Reads `apimNetworking.pipeline` once, when the backend starts.
 *
 * @throws InputError that names the setting
 */
export function readPipelineSettings(config: Config): PipelineSettings {
  const pipeline = config.getOptionalConfig(KEY);
  if (!pipeline) return DEFAULT_PIPELINE_SETTINGS;
  const commandLine = readCommandLine(pipeline);
  const decisionCheck = readDecisionCheck(pipeline);
  const policyVariable = pipeline.getOptionalBoolean('policyVariable') ?? false;
  if (!commandLine && (decisionCheck || policyVariable)) {
    throw new InputError(
      `${KEY}.commandLine must be set when ${KEY}.${
        decisionCheck ? 'decisions' : 'policyVariable'
      } is, got nothing. Pipelines verify with the command line; say which one they run.`,
    );
  }
  const variableGroup =
    pipeline.getOptionalString('variableGroup') ??
    DEFAULT_PIPELINE_SETTINGS.variableGroup;
  return {
    ...(commandLine && { commandLine }),
    ...(decisionCheck && { decisionCheck }),
    policyVariable,
    variableGroup: requireMatch(
      'variableGroup',
      variableGroup,
      VARIABLE_GROUP,
      'the name of a variable group: letters, digits, spaces and . _ -',
    ),
  };
}

function readCommandLine(pipeline: Config): PipelineCommandLine | undefined {
  const commandLine = pipeline.getOptionalConfig('commandLine');
  if (!commandLine) return undefined;
  const vendored = commandLine.getOptionalConfig('vendored');
  if (vendored) {
    if (commandLine.has('name')) {
      throw new InputError(
        `${KEY}.commandLine must have either name or vendored, got both. Remove one of them.`,
      );
    }
    return {
      kind: 'vendored',
      path: requirePath(
        `${KEY}.commandLine.vendored.path`,
        vendored.getString('path'),
      ),
      sha256: requireMatch(
        'commandLine.vendored.sha256',
        vendored.getString('sha256'),
        SHA256,
        'the SHA-256 of the file in lower-case hex; `sha256sum FILE` prints it',
      ),
    };
  }
  const name = requireMatch(
    'commandLine.name',
    commandLine.getString('name'),
    PACKAGE_NAME,
    'the name of an npm package that your organisation owns',
  );
  const version = requireMatch(
    'commandLine.version',
    commandLine.getString('version'),
    EXACT_VERSION,
    'one exact version, such as 1.2.3',
  );
  const registry = requireMatch(
    'commandLine.registry',
    (commandLine.getOptionalString('registry') ?? DEFAULT_REGISTRY).replace(
      /\/+$/,
      '',
    ),
    PLAIN_URL,
    'an https URL without credentials or a query',
  );
  return {
    kind: 'package',
    url: `${registry}/${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`,
    integrity: requireMatch(
      'commandLine.integrity',
      commandLine.getString('integrity'),
      INTEGRITY,
      `a sha512 integrity; \`npm view ${name}@${version} dist.integrity\` prints it`,
    ),
  };
}

function readDecisionCheck(pipeline: Config): DecisionCheck | undefined {
  const decisions = pipeline.getOptionalConfig('decisions');
  if (!decisions) return undefined;
  const portal = decisions.getOptionalString('portal');
  const keys = decisions.getOptionalBoolean('keys') ?? false;
  if ((portal !== undefined) === keys) {
    throw new InputError(
      `${KEY}.decisions must have one of portal and keys, got ${
        keys ? 'both' : 'neither'
      }. Use portal to ask this portal, or keys: true to verify signed decision files offline.`,
    );
  }
  if (portal === undefined) return { kind: 'keys' };
  return {
    kind: 'portal',
    url: requireMatch(
      'decisions.portal',
      portal.replace(/\/+$/, ''),
      PLAIN_URL,
      'the base URL of the backend, as https without credentials or a query',
    ),
  };
}

function requireMatch(
  field: string,
  value: string,
  pattern: RegExp,
  expected: string,
): string {
  if (pattern.test(value)) return value;
  throw new InputError(
    `${KEY}.${field} must be ${expected}, got ${JSON.stringify(value)}.`,
  );
}
