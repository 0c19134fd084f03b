import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  finalDeployment,
  generateBicep,
  type BicepModules,
  type DecidedDesign,
  type GeneratedFile,
} from 'backstage-plugin-apim-networking-bicep';
import {
  assertGatewayDesign,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import type { ApimNetworkingService } from 'backstage-plugin-apim-networking-node';
import {
  compileAndVerify,
  type CompilerOptions,
} from '../../compile/compileAndVerify';
import { bindDecisions, warnOfOtherFiles } from '../../decision/bindDecisions';
import { decisionPath, decisionUrl } from '../../decision/decisionPage';
import { obtainVerdict } from '../../decision/obtainVerdict';
import { requireAllowed, type Verdict } from '../../decision/requireAllowed';
import { placeFiles } from '../../workspace/placeFiles';
import { resolveWorkspacePath } from '../../workspace/workspacePath';
import { examples } from './generateBicep.examples';

/** @public */
export interface GenerateBicepActionOptions extends CompilerOptions {
  /** The authority that decides on designs. */
  decisions: ApimNetworkingService;
  /** `app.baseUrl` of the portal, for links to decisions from outside of it. Default: decisions are named by their ids alone. */
  portalUrl?: string;
  /** The organization's own Bicep modules. Default: none. With some, nothing is generated without a compiler. */
  modules?: BicepModules;
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
        environments: z =>
          z
            .array(z.record(z.any()))
            .optional()
            .describe(
              'Further environments of the gateway: for each its environment and what differs from the design, such as name, units, tier or region. Default: none',
            ),
        owner: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity reference of who will own a gateway that the catalog does not have yet: the permission policy may allow decisions to owners only',
            ),
        system: z =>
          z
            .string()
            .optional()
            .describe('Entity reference of the system that it will be part of'),
        outputPath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace. Default: the workspace'),
        decisionId: z =>
          z
            .string()
            .optional()
            .describe(
              'A decision that allows this very design. Default: one is asked for, as for every further environment',
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
              'ARM id of the Log Analytics workspace for logs and metrics. Default: none',
            ),
        newLogAnalyticsWorkspace: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of a Log Analytics workspace that is made for logs and metrics, in the resource group of the gateway; instead of logAnalyticsWorkspaceId',
            ),
        lock: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether a lock keeps the gateway from being deleted. Default: no',
            ),
      },
      output: {
        decided: z =>
          z
            .boolean()
            .describe(
              'Whether recorded decisions allow what was generated; false in a dry run, which records none',
            ),
        decisionId: z =>
          z
            .string()
            .optional()
            .describe(
              'The decision that allowed it; omitted in a dry run, which records none',
            ),
        decisionPath: z =>
          z
            .string()
            .optional()
            .describe(
              'Page of that decision, as a path of the portal; omitted in a dry run, which records none',
            ),
        decisions: z =>
          z
            .array(
              z.object({
                environment: z.string(),
                id: z.string(),
                url: z.string().optional(),
              }),
            )
            .describe(
              'The decision on the design of each environment, with the URL of its page where it is recorded and app.baseUrl is known',
            ),
        pattern: z => z.string().describe('The networking pattern'),
        parametersFile: z =>
          z
            .string()
            .describe(
              'The file to deploy to the environment of the design; of several, the one for good',
            ),
        parametersFiles: z =>
          z
            .array(z.string())
            .describe('The files to deploy, in their order, by environment'),
        deployments: z =>
          z
            .array(
              z.object({
                environment: z.string(),
                phase: z.enum(['bootstrap', 'lockdown']).optional(),
                parametersFile: z.string(),
              }),
            )
            .describe(
              'The deployments to each environment, in their order, as apim:pipeline:write takes them',
            ),
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
      const designs = designsOf(input);
      const [design] = designs;
      const publisher = publisherOf(input);
      const outputPath = input.outputPath ?? '.';
      await resolveWorkspacePath(workspacePath, outputPath, 'outputPath');

      const verdicts: Verdict[] = [];
      const decided: DecidedDesign[] = [];
      for (const each of designs) {
        const verdict = await obtainVerdict(
          ctx,
          options.decisions,
          { design: each, owner: input.owner, system: input.system },
          {
            decisionId: each === design ? input.decisionId : undefined,
            generation: true,
          },
        );
        requireAllowed(
          verdict,
          each,
          { logger, taskId: ctx.task.id },
          options.portalUrl,
        );
        signal?.throwIfAborted();
        verdicts.push(verdict);
        if (!verdict.recorded) {
          logger.warn(
            `A decision would allow the design of ${each.name} for ${each.environment}. The files of this dry run say that they are not decided`,
          );
          decided.push({ design: each, decision: undefined });
          continue;
        }
        const { id, decidedAt, requestedBy } = verdict;
        const url = decisionUrl(id, options.portalUrl);
        logger.info(
          `Decision ${id} allows the design of ${each.name} for ${
            each.environment
          }${url ? `: ${url}` : ''}`,
        );
        decided.push({
          design: each,
          decision: { id, decidedAt, requestedBy, ...(url && { url }) },
        });
      }

      const generated = await generateBicep(decided, {
        publisher,
        tags: input.tags,
        logAnalyticsWorkspaceId: input.logAnalyticsWorkspaceId || undefined,
        newLogAnalyticsWorkspace: input.newLogAnalyticsWorkspace || undefined,
        lock: input.lock,
        modules: options.modules,
      });
      if (!publisher) {
        logger.warn(
          'The publisher in the parameters is a placeholder: set publisherName and publisherEmail of this step, or publisher in the parameters before they are deployed, as Azure writes to that address',
        );
      }
      let files = generated.files.map(({ path }) => path);

      // In the workspace, so that the files move to their place without being copied.
      const folder = await mkdtemp(join(workspacePath, '.apim-bicep-'));
      try {
        await writeFiles(folder, generated.files);
        const snapshots = await compileAndVerify({
          folder,
          designs,
          generated,
          compiler: options,
          logger,
          signal,
        });
        if (options.modules && !snapshots) {
          throw new InputError(
            'apimNetworking.bicep.modules requires a Bicep compiler: without one, nothing shows that what your modules deploy is the design that was decided on. Set apimNetworking.bicep.path',
          );
        }
        if (snapshots) {
          await writeFiles(folder, snapshots);
          files = [...files, ...snapshots.map(({ path }) => path)];
        }
        signal?.throwIfAborted();
        if (verdicts.every(({ recorded }) => recorded)) {
          const bound = await bindDecisions(
            options.decisions,
            decided,
            generated.files,
          );
          await writeFiles(folder, bound);
          files = [...files, ...bound.map(({ path }) => path)];
        }
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
        await warnOfOtherFiles(
          join(workspacePath, outputPath),
          decided,
          generated.files,
          logger,
        );
        ctx.output('compiled', snapshots !== undefined);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }

      const [verdict] = verdicts;
      ctx.output(
        'decided',
        verdicts.every(({ recorded }) => recorded),
      );
      if (verdict.recorded) {
        ctx.output('decisionId', verdict.id);
        ctx.output('decisionPath', decisionPath(verdict.id));
      }
      ctx.output(
        'decisions',
        decided.flatMap(({ design: { environment }, decision }) =>
          decision
            ? [
                {
                  environment,
                  id: decision.id,
                  ...(decision.url && { url: decision.url }),
                },
              ]
            : [],
        ),
      );
      ctx.output('pattern', generated.pattern);
      ctx.output(
        'parametersFile',
        finalDeployment(generated, design.environment).parametersFile,
      );
      ctx.output('parametersFiles', generated.parametersFiles);
      ctx.output('deployments', generated.deployments);
      ctx.output('files', files);
      ctx.output('exposure', verdicts[0].evaluation.posture.headline);
    },
  });
}

/** Each has a decision of its own, and is compiled. */
const MAX_ENVIRONMENTS = 20;

/** The design, then what each further environment makes of it. */
function designsOf(input: {
  design: object;
  environments?: object[];
}): GatewayDesign[] {
  const { environments = [] } = input;
  if (environments.length > MAX_ENVIRONMENTS) {
    throw new InputError(
      `environments must have at most ${MAX_ENVIRONMENTS} items, got ${environments.length}.`,
    );
  }
  const design = assertGatewayDesign(input.design);
  return [
    design,
    ...environments.map((changes, index) => {
      try {
        return assertGatewayDesign({ ...input.design, ...changes });
      } catch (error) {
        throw new InputError(
          `environments[${index}] makes no design: ${
            error instanceof Error ? error.message : error
          }`,
        );
      }
    }),
  ];
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
      `${missing} must be set together with ${present}, got nothing. Set publisherName and publisherEmail, or neither.`,
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
