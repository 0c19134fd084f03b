import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  generateBicep,
  type GeneratedFile,
} from 'backstage-plugin-apim-networking-bicep';
import { assertGatewayDesign } from 'backstage-plugin-apim-networking-common';
import type { ApimNetworkingService } from 'backstage-plugin-apim-networking-node';
import {
  compileAndReadBack,
  type CompilerOptions,
} from '../compile/compileAndReadBack';
import { obtainVerdict } from '../decision/obtainVerdict';
import { requireAllowed } from '../decision/requireAllowed';
import { placeFiles } from '../workspace/placeFiles';
import { resolveWorkspacePath } from '../workspace/workspacePath';
import { examples } from './generateBicep.examples';

/** @public */
export interface GenerateBicepActionOptions extends CompilerOptions {
  /** The authority that decides on designs. */
  decisions: ApimNetworkingService;
}

/**
 * `apim:bicep:generate`: has a gateway design decided on, generates its Bicep, compiles it and reads it back, and only then
 * puts the files in the workspace.
 *
 * @public
 */
export function createGenerateBicepAction(options: GenerateBicepActionOptions) {
  return createTemplateAction({
    id: 'apim:bicep:generate',
    description:
      'Generates the Bicep of an Azure API Management gateway from its design, once a decision allows it; compiles it and reads it back',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        design: z => z.record(z.any()).describe('The gateway design'),
        outputPath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace; left out: the workspace'),
        decisionId: z =>
          z
            .string()
            .optional()
            .describe(
              'A decision that allows this very design; left out: one is asked for',
            ),
        publisherName: z =>
          z
            .string()
            .optional()
            .describe('Who publishes the APIs, as the gateway shows it'),
        publisherEmail: z =>
          z
            .string()
            .optional()
            .describe('Where Azure sends notifications about the gateway'),
        tags: z =>
          z.record(z.string()).optional().describe('Tags of the resources'),
        logAnalyticsWorkspaceId: z =>
          z
            .string()
            .optional()
            .describe(
              'ARM id of the Log Analytics workspace for logs and metrics; left out: none',
            ),
        lock: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether a lock keeps the gateway from being deleted; left out: no',
            ),
      },
      output: {
        decisionId: z => z.string().describe('The decision that allowed it'),
        pattern: z => z.string().describe('The networking pattern'),
        parametersFile: z =>
          z
            .string()
            .describe('The file to deploy; of several, the one for good'),
        parametersFiles: z =>
          z.array(z.string()).describe('The files to deploy, in their order'),
        files: z =>
          z
            .array(z.string())
            .describe('Paths of all files, relative to outputPath'),
        compiled: z =>
          z
            .boolean()
            .describe(
              'Whether there was a compiler, and it accepted the Bicep',
            ),
        exposure: z => z.string().describe('How exposed the gateway is'),
      },
    },
    async handler(ctx) {
      const { workspacePath, logger, signal, input } = ctx;
      const design = assertGatewayDesign(input.design);
      const publisher = publisherOf(input);
      const outputPath = input.outputPath ?? '.';
      await resolveWorkspacePath(workspacePath, outputPath, 'outputPath');

      const verdict = await obtainVerdict(
        ctx,
        options.decisions,
        design,
        input.decisionId,
      );
      requireAllowed(verdict, design, logger);
      signal?.throwIfAborted();
      logger.info(`Decision ${verdict.id} allows the design of ${design.name}`);

      const generated = await generateBicep(design, {
        decision: {
          id: verdict.id,
          decidedAt: verdict.decidedAt,
          requestedBy: verdict.requestedBy,
        },
        publisher,
        tags: input.tags,
        logAnalyticsWorkspaceId: input.logAnalyticsWorkspaceId || undefined,
        lock: input.lock,
      });
      if (!publisher) {
        logger.warn(
          'The publisher in the parameters is a stand-in: set publisherName and publisherEmail of this step, or publisher in the parameters before they are deployed, as Azure writes to that address',
        );
      }
      const files = generated.files.map(({ path }) => path);

      // In the workspace, so that the files move to their place without being copied.
      const folder = await mkdtemp(join(workspacePath, '.apim-bicep-'));
      try {
        await writeFiles(folder, generated.files);
        const compiled = await compileAndReadBack({
          folder,
          design,
          generated,
          compiler: options,
          logger,
          signal,
        });
        signal?.throwIfAborted();
        const replaced = await placeFiles({
          workspacePath,
          from: folder,
          to: outputPath,
          files,
        });
        logger.info(
          `Wrote ${files.length} files to ${outputPath}${
            replaced.length ? `, replacing ${replaced.join(', ')}` : ''
          }`,
        );
        ctx.output('compiled', compiled);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }

      ctx.output('decisionId', verdict.id);
      ctx.output('pattern', generated.pattern);
      ctx.output('parametersFile', generated.parametersFile);
      ctx.output('parametersFiles', generated.parametersFiles);
      ctx.output('files', files);
      ctx.output('exposure', verdict.evaluation.posture.headline);
    },
  });
}

function publisherOf(input: {
  publisherName?: string;
  publisherEmail?: string;
}): { name: string; email: string } | undefined {
  const { publisherName: name, publisherEmail: email } = input;
  if (!name && !email) return undefined;
  if (!name || !email) {
    const [missing, present] = name
      ? ['publisherEmail', 'publisherName']
      : ['publisherName', 'publisherEmail'];
    throw new InputError(
      `${missing} is missing: needs both of publisherName and publisherEmail, or neither (seen: only ${present})`,
    );
  }
  return { name, email };
}

async function writeFiles(
  folder: string,
  files: GeneratedFile[],
): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
