import { readFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { orders, partners, rejected } from '../../__testUtils__/designs';
import { runAction } from '../../__testUtils__/runAction';
import { createPlanTransitionAction } from './planTransition';
import { examples } from './planTransition.examples';

describe('apim:transition:plan', () => {
  const folder = createMockDirectory();
  const workspacePath = folder.resolve('workspace');
  const action = createPlanTransitionAction();
  const wanted = {
    ...partners,
    pattern: 'isolated',
    privateEndpoints: orders.privateEndpoints,
    virtualNetwork: { name: 'vnet-partners', addressSpace: ['10.20.0.0/23'] },
    gatewaySubnet: orders.gatewaySubnet,
  };

  beforeEach(() => folder.setContent({ workspace: {} }));

  const run = (input: object) =>
    runAction(action, { ...createMockActionContext({ workspacePath }), input });

  it('writes the plan, and says it in the log and the outputs', async () => {
    const { error, output, log } = await run({ present: partners, wanted });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({ kind: 'phased', path: 'TRANSITION.md' });
    const text = await readFile(`${workspacePath}/TRANSITION.md`, 'utf8');
    expect(text).toMatch(/^# Transition of apim-Partners-test/);
    expect(text.match(/^### \d+\. /gm)).toHaveLength(output.steps as number);
    expect(log).toContain(`info: ${output.summary}`);
    expect(log.filter(line => /^info: \d+\. /.test(line))).toHaveLength(
      output.steps as number,
    );
  });

  it('says what a new instance interrupts', async () => {
    const { output } = await run({
      present: partners,
      wanted: { ...partners, region: 'northeurope' },
    });
    expect(output).toMatchObject({ kind: 'new-instance' });
    expect(output.interruptions).toEqual(
      expect.arrayContaining([expect.stringMatching(/: every call/)]),
    );
  });

  it('has nothing to plan between a design and itself', async () => {
    const { output } = await run({ present: partners, wanted: partners });
    expect(output).toMatchObject({ kind: 'none', steps: 0, interruptions: [] });
  });

  it('fails when Azure rejects what is wanted, names each rule, and writes nothing', async () => {
    const { error, log } = await run({ present: partners, wanted: rejected });
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error!.message).toMatch(
      /^wanted is integration-v2 on Basic, which apim-Partners-test \(integration-v2 on StandardV2\) cannot become: .*TIER-003: /,
    );
    expect(log.filter(line => line.startsWith('error: '))).not.toEqual([]);
    expect(folder.content()).toEqual({ workspace: {} });
  });

  it('writes nowhere but in the workspace', async () => {
    const { error } = await run({
      present: partners,
      wanted,
      outputPath: '../plan.md',
    });
    expect(error?.message).toMatch(
      /^outputPath must be .* inside the workspace, got "\.\.\/plan\.md"/,
    );
    expect(folder.content()).toEqual({ workspace: {} });
  });

  it.each(examples)('runs the example: $description', async ({ example }) => {
    expect(action.supportsDryRun).toBe(true);
    const [step] = parse(example).steps;
    expect(step.action).toBe(action.id);
    const { error, output } = await run(step.input);
    expect(error).toBeUndefined();
    expect(await readFile(`${workspacePath}/${output.path}`, 'utf8')).toMatch(
      /^# Transition of /,
    );
  });
});
