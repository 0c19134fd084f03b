import { InputError } from '@backstage/errors';
import {
  evaluateParsedDesign,
  patterns,
  type GatewayDesign,
  type PatternName,
} from 'backstage-plugin-apim-networking-common';
import fs from 'fs-extra';
import path from 'node:path';
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
  /** Tags in addition to `environment`. */
  tags?: Record<string, string>;
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
 * @throws InputError for a pattern without Bicep, and for a design that lacks what a new network needs
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
    tags: { environment: design.environment, ...options.tags },
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
          files: files.map(file => file.path),
        }),
      },
    ],
  };
}
