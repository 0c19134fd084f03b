import { NotAllowedError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { assertGatewayDesign } from 'backstage-plugin-apim-networking-common';
import { DecidesInMemory } from '../../__testUtils__/DecidesInMemory';
import { partners } from '../../__testUtils__/designs';
import { runAction } from '../../__testUtils__/runAction';
import { createConfirmDecisionAction } from './confirmDecision';

describe('apim:decision:confirm', () => {
  it('confirms what its own task requested, and can be run again', async () => {
    const decisions = new DecidesInMemory();
    const context = createMockActionContext({ input: {} });
    const credentials = await context.getInitiatorCredentials();
    const pending = (taskId: string) =>
      decisions.decide(assertGatewayDesign(partners), {
        credentials,
        context: { taskId },
        pending: true,
      });
    const own = await pending(context.task.id);
    const other = await pending('another task');
    const action = createConfirmDecisionAction({ decisions });
    const first = await runAction(action, context);
    expect(first.output).toEqual({ decisionIds: [own.id] });
    expect(decisions.decisions.get(own.id)).toMatchObject({ valid: true });
    expect(decisions.decisions.get(other.id)).toMatchObject({ pending: true });
    const again = await runAction(action, context);
    expect(again.error).toBeUndefined();
    expect(again.output).toEqual({ decisionIds: [] });
  });

  it('confirms nothing in a dry run', async () => {
    const decisions = new DecidesInMemory();
    const { output } = await runAction(
      createConfirmDecisionAction({ decisions }),
      { ...createMockActionContext({ input: {} }), isDryRun: true },
    );
    expect(output).toEqual({ decisionIds: [] });
    expect(decisions.confirmed).toEqual([]);
  });

  it('fails the task when the backend does not confirm', async () => {
    const { error } = await runAction(
      createConfirmDecisionAction({
        decisions: {
          confirmDecisions: async () => {
            throw new NotAllowedError('the name has been taken');
          },
        },
      }),
      createMockActionContext({ input: {} }),
    );
    expect(error!.message).toMatch(
      /did not confirm .*so they allow nothing to be deployed: the name has been taken/,
    );
  });
});
