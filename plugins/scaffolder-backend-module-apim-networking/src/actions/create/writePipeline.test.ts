import { readFileSync, symlinkSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { pipelineSettings } from '../../__testUtils__/pipelineSettings';
import { runAction } from '../../__testUtils__/runAction';
import { createWritePipelineAction } from './writePipeline';
import { examples } from './writePipeline.examples';

const input = {
  kind: 'github',
  environments: [
    { name: 'staging', resourceGroup: 'rg-staging', location: 'westeurope' },
  ],
  deployments: [
    { environment: 'staging', parametersFile: 'main.staging.bicepparam' },
  ],
};

const gitHubFiles = [
  '.github/workflows/apim-networking.yml',
  '.github/workflows/apim-networking-environment.yml',
  '.github/workflows/apim-networking-drift.yml',
];

describe('apim:pipeline:write', () => {
  const folder = createMockDirectory();
  const workspacePath = folder.resolve('workspace');
  const action = createWritePipelineAction();
  const run = (values: object, context: object = {}) =>
    runAction(action, {
      ...createMockActionContext({ workspacePath }),
      input: values,
      ...context,
    });

  beforeEach(() => folder.setContent({ workspace: {}, elsewhere: {} }));

  it('writes the workflows, and says where', async () => {
    const { error, output, log } = await run(input);
    expect(error).toBeUndefined();
    expect(output).toEqual({ path: gitHubFiles[0], paths: gitHubFiles });
    expect(log).toEqual([
      `info: Wrote ${gitHubFiles.join(', ')} for staging`,
      expect.stringMatching(/^info: Only the Bicep compiler and the snapshots/),
    ]);
    for (const path of gitHubFiles) {
      expect(
        parse(readFileSync(`${workspacePath}/${path}`, 'utf8')).jobs,
      ).toBeDefined();
    }
    expect(folder.content({ path: 'workspace' })).toEqual({
      '.github': expect.anything(),
    });
  });

  it('verifies decisions where the operator says how', async () => {
    const { settings } = pipelineSettings.find(({ title }) =>
      title.startsWith('package, keys'),
    )!;
    const configured = createWritePipelineAction({ settings });
    const { log } = await runAction(configured, {
      ...createMockActionContext({ workspacePath }),
      input,
    });
    expect(log.join()).toContain('`apim-networking verify` asks');
    const text = readFileSync(`${workspacePath}/${gitHubFiles[0]}`, 'utf8');
    expect(text).toContain('decision-staging');
    expect(text.replaceAll('\n# ', ' ')).toContain(
      'asks whether a valid decision allows exactly these files',
    );
  });

  it('writes into the workspace of a dry run too', async () => {
    expect(action.supportsDryRun).toBe(true);
    const { output } = await run(input, { isDryRun: true });
    expect(output.paths).toEqual(gitHubFiles);
  });

  it('writes the same again when the task runs again, and says so', async () => {
    await run(input);
    const first = folder.content();
    const { error, log } = await run(input);
    expect(error).toBeUndefined();
    expect(log.join()).toContain(`replacing ${gitHubFiles.join(', ')}`);
    expect(folder.content()).toEqual(first);
  });

  it('leaves a workflow alone that somebody else wrote, and writes nothing', async () => {
    folder.addContent({
      'workspace/.github/workflows/apim-networking-drift.yml': 'name: mine\n',
    });
    const before = folder.content();
    const { error, output } = await run(input);
    expect(error).toMatchObject({ name: 'ConflictError' });
    expect(error!.message).toMatch(
      /^outputPath must be a new file, or one that begins with /,
    );
    expect(error!.message).toContain(`, got ${gitHubFiles[2]}.`);
    expect(output).toEqual({});
    expect(folder.content()).toEqual(before);
  });

  it.each([
    [{ outputPath: '../x.yml' }, /^outputPath must .*, got "\.\.\/x\.yml"/],
    [{ outputPath: '/x.yml' }, /^outputPath must .*, got "\/x\.yml"/],
    [
      { outputPath: 'deploy.yml' },
      /must be a file in \.github\/workflows, for GitHub looks nowhere else/,
    ],
    [{ outputPath: '.github/workflows/x/y.yml' }, /must be a file in/],
    [{ outputPath: '.github/workflows/x.json' }, /ends in \.yml or \.yaml/],
    [
      { folder: '../infra' },
      /^folder must be a path relative .*, got "\.\.\/infra"/,
    ],
    [{ environments: [] }, /^environments must have at least one environment/],
  ])('rejects %j and writes nothing', async (change, message) => {
    const { error } = await run({ ...input, ...change });
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(folder.content()).toEqual({ workspace: {}, elsewhere: {} });
  });

  it('does not write through a symbolic link', async () => {
    symlinkSync(folder.resolve('elsewhere'), `${workspacePath}/.github`);
    const { error } = await run(input);
    expect(error?.message).toContain('is a symbolic link');
    expect(folder.content({ path: 'elsewhere' })).toEqual({});
  });

  it('is not half-written when a folder is in its way', async () => {
    folder.addContent({
      'workspace/.github/workflows/apim-networking-drift.yml': { kept: '' },
    });
    const before = folder.content();
    const { error } = await run(input);
    expect(error?.message).toContain('must be a file, got something else');
    expect(folder.content()).toEqual(before);
  });

  it('puts the workflows of a project in a folder beside its other files', async () => {
    const outputPath = 'gateway/.github/workflows/deliver.yaml';
    const { output } = await run({ ...input, outputPath });
    expect(output.paths).toEqual([
      outputPath,
      'gateway/.github/workflows/deliver-environment.yaml',
      'gateway/.github/workflows/deliver-drift.yaml',
    ]);
  });

  it.each(examples)('runs the example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe(action.id);
    const { error, output } = await run(step.input);
    expect(error).toBeUndefined();
    for (const path of output.paths as string[]) {
      expect(readFileSync(`${workspacePath}/${path}`, 'utf8')).toMatch(
        /^# Written by apim:pipeline:write\.\n/,
      );
    }
  });
});
