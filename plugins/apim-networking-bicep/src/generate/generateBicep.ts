import { InputError } from '@backstage/errors';
import {
  evaluateParsedDesign,
  patterns,
  type GatewayDesign,
  type PatternName,
} from 'backstage-plugin-apim-networking-common';
import fs from 'fs-extra';
import path from 'node:path';
import { mergeTags } from '../parameters/mergeTags';
import { parametersFile, type Publisher } from '../parameters/parametersFile';
import { bicepFolder, referencedFiles } from './bicepFolder';
import { readme, type DecisionOfReadme } from './readme';

/** @public */
export interface GeneratedFile {
  /** Relative, with forward slashes. */
  path: string;
  content: string;
}

/** @public */
export interface GeneratedBicep {
  pattern: PatternName;
  /** The parameters of the gateway as it is meant to end: what the read-back judges. */
  parametersFile: string;
  /** Every parameters file, in the order in which they are deployed. */
  parametersFiles: string[];
  files: GeneratedFile[];
}

/** @public */
export interface GenerateOptions {
  /** The decision that allows the design; it is named in the README. */
  decision: DecisionOfReadme;
  /** Left out: a publisher that is easily seen to be a stand-in. */
  publisher?: Publisher;
  /** Tags in addition to `environment` and to those of the design, whose place they take where they have the same name. */
  tags?: Record<string, string>;
  /** ARM id of the Log Analytics workspace that logs and metrics go to. Left out: none. */
  logAnalyticsWorkspaceId?: string;
  /** Whether a lock keeps the service from being deleted. Left out: no. */
  lock?: boolean;
}

const WORKSPACE_ID =
  /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/]{1,90}\/providers\/Microsoft\.OperationalInsights\/workspaces\/[a-z0-9][a-z0-9-]{2,61}[a-z0-9]$/i;

function requireWorkspaceId(id: string | undefined): string | undefined {
  if (id === undefined || WORKSPACE_ID.test(id)) return id;
  throw new InputError(
    `logAnalyticsWorkspaceId is ${JSON.stringify(
      id,
    )}; it needs an ARM id such as /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform`,
  );
}

/** The patterns that this package has Bicep for. @public */
export const PATTERNS_WITH_BICEP: readonly PatternName[] = [
  'injection-internal',
  'integration-v2',
  'isolated',
];

/**
 * The Bicep of a design: the pattern's file as `main.bicep`, the modules that it references and no others, a parameters
 * file for each deployment, the linter's configuration, and a README.
 *
 * @throws InputError for a pattern without Bicep, for a design that lacks what a new network needs, or whose resources would
 *   be in each other's way, and for a workspace id that is none
 * @public
 */
export async function generateBicep(
  design: GatewayDesign,
  options: GenerateOptions,
): Promise<GeneratedBicep> {
  if (!PATTERNS_WITH_BICEP.includes(design.pattern)) {
    throw new InputError(
      `There is no Bicep for pattern ${
        design.pattern
      } yet; there is for ${PATTERNS_WITH_BICEP.join(', ')}`,
    );
  }
  const folder = bicepFolder();
  const entry = `${design.pattern}.bicep`;
  const settings = {
    publisher: options.publisher ?? {
      name: 'API platform',
      email: 'api-platform@example.com',
    },
    tags: mergeTags(
      { environment: design.environment },
      design.tags,
      options.tags,
    ),
    logAnalyticsWorkspaceId: requireWorkspaceId(
      options.logAnalyticsWorkspaceId,
    ),
    lock: options.lock,
  };
  const name = `main.${design.environment}`;
  const parameters: GeneratedFile[] =
    design.pattern === 'isolated'
      ? (['bootstrap', 'lockdown'] as const).map(phase => ({
          path: `${name}.${phase}.bicepparam`,
          content: parametersFile(design, { ...settings, phase }),
        }))
      : [
          {
            path: `${name}.bicepparam`,
            content: parametersFile(design, settings),
          },
        ];
  const parametersFiles = parameters.map(file => file.path);
  const copied = await Promise.all(
    [...(await referencedFiles(folder, entry)), 'bicepconfig.json'].map(
      async file => ({
        path: file,
        content: await fs.readFile(path.join(folder, file), 'utf8'),
      }),
    ),
  );
  const files = [
    {
      path: 'main.bicep',
      content: await fs.readFile(path.join(folder, entry), 'utf8'),
    },
    ...parameters,
    ...copied,
  ];
  const { posture } = evaluateParsedDesign(design);
  return {
    pattern: design.pattern,
    parametersFile: parametersFiles[parametersFiles.length - 1],
    parametersFiles,
    files: [
      ...files,
      {
        path: 'README.md',
        content: readme({
          design,
          pattern: patterns[design.pattern],
          posture,
          decision: options.decision,
          parametersFiles,
          publisherIsStandIn: options.publisher === undefined,
          files: files.map(file => file.path),
        }),
      },
    ],
  };
}
