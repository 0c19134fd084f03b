import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  assertGatewayDesign,
  transition,
  transitionMarkdown,
} from 'backstage-plugin-apim-networking-common';
import { describeFinding } from '../../decision/describeFinding';
import { resolveWorkspacePath } from '../../workspace/workspacePath';
import { examples } from './planTransition.examples';

const DEFAULT_PATH = 'TRANSITION.md';

/**
 * `apim:transition:plan`: how a gateway becomes another, as a document for those who review and carry it out.
 *
 * @public
 */
export function createPlanTransitionAction() {
  return createTemplateAction({
    id: 'apim:transition:plan',
    description:
      'Plans how an Azure API Management gateway goes from its present design to another one, and writes the plan',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        present: z => z.record(z.any()).describe('The present gateway design'),
        wanted: z => z.record(z.any()).describe('The design that is wanted'),
        outputPath: z =>
          z
            .string()
            .optional()
            .describe(`File of the workspace. Default: ${DEFAULT_PATH}`),
      },
      output: {
        kind: z =>
          z.string().describe('none, in-place, phased or new-instance'),
        summary: z => z.string().describe('The plan in a sentence or two'),
        steps: z => z.number().describe('How many steps it has'),
        interruptions: z =>
          z.array(z.string()).describe('What is interrupted, step by step'),
        path: z => z.string().describe('The file, relative to the workspace'),
      },
    },
    async handler(ctx) {
      const { input, logger, workspacePath } = ctx;
      const present = assertGatewayDesign(input.present);
      const wanted = assertGatewayDesign(input.wanted);
      const path = input.outputPath ?? DEFAULT_PATH;
      const file = await resolveWorkspacePath(
        workspacePath,
        path,
        'outputPath',
      );
      const plan = transition(present, wanted);
      if (plan.kind === 'impossible') {
        plan.because.forEach(finding => logger.error(describeFinding(finding)));
        throw new InputError(
          `wanted is ${wanted.pattern} on ${wanted.tier}, which ${
            present.name
          } (${present.pattern} on ${
            present.tier
          }) cannot become: ${plan.because
            .map(({ ruleId, message }) => `${ruleId}: ${message}`)
            .join(
              ' ',
            )} Needs another design; each finding with its remedy is in the log of this step`,
        );
      }
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, transitionMarkdown(present, plan));
      logger.info(plan.summary);
      plan.steps.forEach((step, index) =>
        logger.info(
          `${index + 1}. ${step.title} (interrupts: ${step.interrupts})`,
        ),
      );
      logger.info(`Wrote ${path}`);
      ctx.output('kind', plan.kind);
      ctx.output('summary', plan.summary);
      ctx.output('steps', plan.steps.length);
      ctx.output(
        'interruptions',
        plan.steps
          .filter(({ interrupts }) => interrupts !== 'nothing')
          .map(({ title, interrupts }) => `${title}: ${interrupts}`),
      );
      ctx.output('path', path);
    },
  });
}
