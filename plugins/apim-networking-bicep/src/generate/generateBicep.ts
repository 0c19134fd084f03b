import { InputError } from '@backstage/errors';
import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';
import fs from 'fs-extra';
import path from 'node:path';
import { mergeTags } from '../parameters/mergeTags';
import { parametersFile, type Publisher } from '../parameters/parametersFile';
import { phasesOf } from '../parameters/phasesOf';
import { requireLogs } from '../parameters/requireLogs';
import type {
  GeneratedBicep,
  GeneratedDeployment,
  GeneratedFile,
} from '../output/GeneratedBicep';
import { readme } from '../readme/readme';
import type { DecidedDesign } from '../readme/DecidedDesign';
import { bicepFolder, referencedFiles } from './bicepFolder';
import { entryOf } from './entryOf';
import type { BicepModules } from './readBicepModules';

/** @public */
export interface GenerateOptions {
  /** Default: a publisher that is easily seen to be a stand-in. */
  publisher?: Publisher;
  /** Tags in addition to `environment` and to those of the design, whose place they take where they have the same name. */
  tags?: Record<string, string>;
  /** ARM id of the Log Analytics workspace that logs and metrics go to. Default: none. */
  logAnalyticsWorkspaceId?: string;
  /** Name of a Log Analytics workspace that each deployment makes for them, in its resource group; instead of the id. Default: none. */
  newLogAnalyticsWorkspace?: string;
  /** Whether a lock keeps the service from being deleted. Default: no. */
  lock?: boolean;
  /** Modules of the organization, which take the place of those of this package. Default: none. See `readBicepModules`. */
  modules?: BicepModules;
}

/** One folder has one `main.bicep`, and a parameters file for each environment. */
function requireOneEntry(designs: GatewayDesign[]): string {
  if (designs.length === 0) {
    throw new InputError('designs must have at least one design, got none.');
  }
  const [first, ...others] = designs;
  const entry = entryOf(first);
  const environments = new Set([first.environment]);
  for (const design of others) {
    if (environments.has(design.environment)) {
      throw new InputError(
        `environment must be unique among designs, got ${JSON.stringify(
          design.environment,
        )} twice.`,
      );
    }
    environments.add(design.environment);
    if (entryOf(design) !== entry) {
      throw new InputError(
        `${design.environment} is ${design.pattern} on ${design.tier}, but ${first.environment} is ${first.pattern} on ${first.tier}: environments that share a folder need one pattern and one family of tiers, generate into a folder each`,
      );
    }
  }
  return entry;
}

/**
 * The Bicep of a gateway: the pattern's file as `main.bicep`, the modules that it references and no others, a parameters
 * file for each deployment to each environment, the linter's configuration, and a README.
 *
 * @param decided - a design for each environment; their pattern is the same
 * @throws InputError for a design that lacks what a new network or a host name needs, that has what its pattern's Bicep does not
 *   make, or whose resources would be in each other's way; for environments that do not go together; for a workspace for logs
 *   that cannot be
 * @public
 */
export async function generateBicep(
  decided: DecidedDesign[],
  options: GenerateOptions = {},
): Promise<GeneratedBicep> {
  const entry = requireOneEntry(decided.map(({ design }) => design));
  const logs = requireLogs(options);
  const deployments: GeneratedDeployment[] = [];
  const parameters: GeneratedFile[] = [];
  for (const { design, decision } of decided) {
    const phases = phasesOf(design);
    for (const phase of phases.length > 0 ? phases : [undefined]) {
      const file = `main.${[design.environment, phase]
        .filter(Boolean)
        .join('.')}.bicepparam`;
      parameters.push({
        path: file,
        content: parametersFile(design, {
          publisher: options.publisher ?? {
            name: 'API platform',
            email: 'api-platform@example.com',
          },
          tags: mergeTags(
            { environment: design.environment },
            design.tags,
            options.tags,
          ),
          ...logs,
          lock: options.lock,
          phase,
          decided: decision !== undefined,
        }),
      });
      deployments.push({
        environment: design.environment,
        ...(phase && { phase }),
        parametersFile: file,
      });
    }
  }
  const files = [...(await bicepOf(entry, options.modules)), ...parameters];
  return {
    pattern: decided[0].design.pattern,
    deployments,
    parametersFiles: deployments.map(deployment => deployment.parametersFile),
    files: [
      ...files,
      {
        path: 'README.md',
        content: readme({
          decided,
          deployments,
          publisherIsStandIn: options.publisher === undefined,
          newLogAnalyticsWorkspace: logs.newLogAnalyticsWorkspace,
          files: files.map(file => file.path),
        }),
      },
    ],
  };
}

/** The pattern's file as `main.bicep`, and what it references. */
async function bicepOf(
  entry: string,
  modules: BicepModules = new Map(),
): Promise<GeneratedFile[]> {
  const folder = bicepFolder();
  const read = async (file: string) =>
    modules.get(file) ?? fs.readFile(path.join(folder, file), 'utf8');
  const referenced = await referencedFiles(entry, read);
  return Promise.all(
    [entry, ...referenced, 'bicepconfig.json'].map(async file => ({
      path: file === entry ? 'main.bicep' : file,
      content: await read(file),
    })),
  );
}
