import { ForwardedError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ApimNetworkingService } from 'backstage-plugin-apim-networking-node';
import { describeBackendError } from '../../decision/describeBackendError';
import { examples } from './confirmDecision.examples';

/**
 * `apim:decision:confirm`: makes the decisions of the task count. Until then they allow nothing to be deployed, so that a task that fails
 * leaves none behind.
 *
 * @public
 */
export function createConfirmDecisionAction(options: {
  decisions: Pick<ApimNetworkingService, 'confirmDecisions'>;
}) {
  return createTemplateAction({
    id: 'apim:decision:confirm',
    description:
      'Confirms the decisions that this task requested, as its last step: until then they allow nothing to be deployed',
    examples,
    supportsDryRun: true,
    schema: {
      input: {},
      output: {
        decisionIds: z =>
          z
            .array(z.string())
            .describe(
              'The decisions that were confirmed; none in a dry run, which records none',
            ),
      },
    },
    async handler(ctx) {
      if (ctx.isDryRun) {
        ctx.logger.info('Dry run: there is no decision to confirm');
        ctx.output('decisionIds', []);
        return;
      }
      const { decisionIds } = await options.decisions
        .confirmDecisions(ctx.task.id)
        .catch(error => {
          throw new ForwardedError(
            `The apim-networking backend did not confirm the decisions of this task, so they allow nothing to be deployed: ${describeBackendError(
              error,
            )}`,
            error,
          );
        });
      ctx.logger.info(
        decisionIds.length > 0
          ? `Confirmed ${decisionIds.join(', ')}`
          : 'No decision of this task was pending',
      );
      ctx.output('decisionIds', [...decisionIds]);
    },
  });
}
