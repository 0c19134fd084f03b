import { InputError } from '@backstage/errors';
import {
  type ArmResource,
  DEPLOYMENT,
  isGatewayResource,
  isOfType,
} from 'backstage-plugin-apim-networking-common';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compilerMessages } from '../messages';
import type {
  Place,
  Snapshot,
  TemplateCompiler,
} from '../compiler/templateCompiler';
import {
  declaredResources,
  type ArmDeclaration,
  type ArmParameters,
  type ArmTemplate,
} from '../compiler/armTemplate';
import { deploymentThatFails, loopThatFails } from './failingPlace';
import { missingParameters } from './missingParameters';
import { nameDeployments } from './nameDeployments';

/** A property that tells, in what is predicted, which declaration it came from. */
const MARK = 'apimNetworkingDeclaration';
/** Loops that are replaced before it is given up. */
const MAX_LOOPS = 50;

/** Keys that lead to a declaration in the template. */
export type DeclarationPath = Array<string | number>;

/** A resource of the deployment. */
export interface PredictedResource {
  resource: ArmResource;
  /** What declares it, where that can be told. */
  declaration?: DeclarationPath;
}

/** What could not be resolved before the deployment. */
export interface Unresolved {
  /** The resource, by type and name expression. */
  resource: string;
  /** Its type; undefined for a nested deployment that could not be expanded. */
  type?: string;
  reason: string;
  declaration: DeclarationPath;
}

/** What a deployment would make. */
export interface Prediction {
  resources: PredictedResource[];
  /** Declarations of instances and workspace gateways that make none with these parameters. */
  notDeployed: DeclarationPath[];
  unresolved: Unresolved[];
  /** Parameters without a value. What depends on them stays an expression. */
  withoutValue: string[];
}

/**
 * Predicts a deployment by the compiler. What has no value is left to it as an external input, so that everything that
 * depends on it stays an expression, which the classifier takes for unknown; nothing is made up.
 *
 * @param name - of the input, for messages
 * @throws InputError when the compiler rejects it
 */
export async function predict(
  original: ArmTemplate,
  parameters: ArmParameters,
  compiler: TemplateCompiler,
  name: string,
): Promise<Prediction> {
  const template = structuredClone(original);
  nameDeployments(template);
  const declared = declaredResources(template);
  const gateways = declared.filter(({ declaration }) =>
    isGatewayResource(declaration),
  );
  for (const { path: keys, declaration } of declared) {
    const { properties } = declaration;
    // A deployment has properties that the compiler knows.
    if (
      properties !== null &&
      typeof properties === 'object' &&
      !isOfType(declaration, DEPLOYMENT)
    ) {
      (properties as Record<string, unknown>)[MARK] = markOf(keys);
    }
  }
  const withoutValue = missingParameters(template, parameters);
  requireIdentifiers([...Object.keys(parameters), ...withoutValue], name);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
  try {
    const file = await writeParameters(folder, parameters, withoutValue);
    const unresolved: Unresolved[] = [];
    for (let attempt = 0; ; attempt++) {
      const text = JSON.stringify(template, undefined, 1);
      await fs.writeFile(path.join(folder, 'template.json'), text);
      const answer = await snapshotOf(compiler, file, placeOf(template));
      const messages = 'error' in answer ? [answer.error] : answer.diagnostics;
      const loop =
        attempt < MAX_LOOPS ? loopThatFails(messages, text) : undefined;
      if (loop) {
        unresolved.push(onlyOnce(template, loop));
        continue;
      }
      if ('error' in answer) {
        throw new InputError(
          compilerMessages.errors.notPredicted(name, answer.error),
        );
      }
      const resources = answer.predictedResources.map(resource =>
        unmark(withParameterNames(resource)),
      );
      return {
        resources,
        withoutValue,
        unresolved: [
          ...unresolved,
          ...answer.diagnostics.map(diagnostic =>
            notExpanded(diagnostic, text, template),
          ),
        ],
        notDeployed: gateways
          .map(({ path: keys }) => keys)
          .filter(
            keys =>
              !resources.some(
                ({ declaration }) =>
                  JSON.stringify(declaration) === JSON.stringify(keys),
              ),
          ),
      };
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

function requireIdentifiers(parameters: string[], name: string): void {
  const bad = parameters.find(
    parameter => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(parameter),
  );
  if (bad !== undefined) {
    throw new InputError(compilerMessages.errors.nameOfParameter(name, bad));
  }
}

async function snapshotOf(
  compiler: TemplateCompiler,
  file: string,
  place: Place,
): Promise<Snapshot | { error: string }> {
  try {
    return await compiler.snapshot(file, place);
  } catch (error) {
    if (error instanceof InputError) throw error;
    // The parameters file is ours: what is wrong with it says more than that something is.
    await compiler.compile(file, path.dirname(file));
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

async function writeParameters(
  folder: string,
  parameters: ArmParameters,
  withoutValue: string[],
): Promise<string> {
  const given = Object.entries(parameters).filter(
    ([name]) => !withoutValue.includes(name),
  );
  // Values go by a file of their own, so that none of them becomes Bicep.
  await fs.writeFile(
    path.join(folder, 'values.json'),
    JSON.stringify(given.map(([, { value }]) => value ?? null)),
  );
  // One of somebody's above the temporary folder would make errors of what a linter dislikes in these files.
  await fs.writeFile(
    path.join(folder, 'bicepconfig.json'),
    JSON.stringify({ analyzers: { core: { enabled: false } } }),
  );
  const file = path.join(folder, 'main.bicepparam');
  await fs.writeFile(
    file,
    [
      "using 'template.json'",
      "var values = loadJsonContent('values.json')",
      ...given.map(([name], index) => `param ${name} = any(values[${index}])`),
      ...withoutValue.map(
        name => `param ${name} = externalInput('withoutValue.${name}', '')`,
      ),
    ].join('\n'),
  );
  return file;
}

/** What has no value, by the name that its author gave it. */
function withParameterNames(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(
      /externalInputs\('withoutValue_(\w+)_\d+'\)/g,
      "parameters('$1')",
    ),
  );
}

function placeOf({ $schema = '' }: ArmTemplate): Place {
  const subscriptionId = '00000000-0000-0000-0000-000000000000';
  const deploymentName = 'main';
  if (/(?:tenant|managementGroup)DeploymentTemplate/i.test($schema)) {
    return { deploymentName };
  }
  return /subscriptionDeploymentTemplate/i.test($schema)
    ? { subscriptionId, deploymentName }
    : { subscriptionId, resourceGroup: 'rg-predicted', deploymentName };
}

function unmark(predicted: unknown): PredictedResource {
  const resource = predicted as ArmResource;
  const properties = resource.properties as Record<string, unknown> | undefined;
  const mark = properties?.[MARK];
  if (typeof mark !== 'string') return { resource };
  delete properties![MARK];
  return { resource, declaration: JSON.parse(mark.slice(3)) };
}

/** Begins with no bracket, which would make it an expression. */
function markOf(keys: DeclarationPath): string {
  return `at ${JSON.stringify(keys)}`;
}

/** Lets a loop whose length is not known run once: its one resource stands for all of them. */
function onlyOnce(template: ArmTemplate, keys: DeclarationPath): Unresolved {
  const declaration = declarationAt(template, keys);
  const copy = declaration?.copy as { count?: unknown };
  const reason = compilerMessages.unknownLoop(copy.count);
  copy.count = 1;
  return {
    resource: describe(declaration),
    type: declaration?.type,
    reason,
    declaration: keys,
  };
}

function notExpanded(
  diagnostic: string,
  text: string,
  template: ArmTemplate,
): Unresolved {
  const keys = deploymentThatFails(diagnostic, text) ?? [];
  return {
    resource: describe(declarationAt(template, keys)),
    reason: diagnostic.trim(),
    declaration: keys,
  };
}

function declarationAt(
  template: ArmTemplate,
  keys: DeclarationPath,
): ArmDeclaration | undefined {
  return keys.length === 0
    ? undefined
    : keys.reduce<any>((value, key) => value?.[key], template);
}

function describe(declaration: ArmDeclaration | undefined): string {
  return declaration
    ? `${declaration.type} ${declaration.name}`
    : compilerMessages.nestedDeployment;
}
