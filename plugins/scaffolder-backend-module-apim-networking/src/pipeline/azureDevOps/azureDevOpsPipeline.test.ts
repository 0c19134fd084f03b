import { parse } from 'yaml';
import { azurePipelinesSchema } from '../../__testUtils__/azurePipelinesSchema';
import { syntaxErrorsOf } from '../../__testUtils__/bash';
import { deliveries } from '../../__testUtils__/deliveries';
import { readDelivery } from '../readDelivery';
import { azureDevOpsPipeline } from './azureDevOpsPipeline';
import type { DeploymentJob, Pipeline, Stage, Step } from './pipeline';

const PATH = '.azuredevops/api-gateway.yml';

function pipelinesOf(input: (typeof deliveries)[number]['input']) {
  return azureDevOpsPipeline(
    readDelivery({ kind: 'azure-devops', ...input }),
    PATH,
  ).map(file => ({ ...file, pipeline: parse(file.content) as Pipeline }));
}

function stepsOf({ jobs }: Stage): Step[] {
  return jobs.flatMap(job =>
    'steps' in job ? job.steps : job.strategy.runOnce.deploy.steps,
  );
}

function scriptsOf({ stages }: Pipeline): string[] {
  return stages.flatMap(stepsOf).flatMap(step => {
    if ('bash' in step) return [step.bash];
    return 'inputs' in step && step.inputs.inlineScript
      ? [String(step.inputs.inlineScript)]
      : [];
  });
}

/** The service connections that a stage signs in by. */
function connectionsOf(stage: Stage): string[] {
  return stepsOf(stage).flatMap(step =>
    'inputs' in step && step.inputs.azureSubscription
      ? [String(step.inputs.azureSubscription)]
      : [],
  );
}

describe('a pipeline of Azure DevOps', () => {
  it('is evaluated by a schema that finds a slip', () => {
    const [{ pipeline }] = pipelinesOf(deliveries[0].input);
    const slip = { ...pipeline.stages[0], dependOn: [] };
    expect(
      azurePipelinesSchema.safeParse({ ...pipeline, stages: [slip] }).success,
    ).toBe(false);
  });

  describe.each(deliveries)('for $title', ({ input }) => {
    const files = pipelinesOf(input);
    const [delivery, drift] = files.map(({ pipeline }) => pipeline);
    const stageOf = (name: string) =>
      delivery.stages.find(({ stage }) => stage === name)!;
    const idOf = (kind: string, name: string) =>
      `${kind}_${name.replaceAll('-', '_')}`;

    it.each(files)('has $path that fits the schema', ({ pipeline }) => {
      const { error } = azurePipelinesSchema.safeParse(pipeline);
      expect(error?.issues).toBeUndefined();
    });

    it('names no stage twice, and waits only for stages that there are', () => {
      const names = delivery.stages.map(({ stage }) => stage);
      expect(new Set(names).size).toBe(names.length);
      delivery.stages.forEach(({ dependsOn, condition = '' }, index) => {
        const before = names.slice(0, index);
        const dependencies = [...condition.matchAll(/dependencies\.(\w+)/g)];
        expect(before).toEqual(expect.arrayContaining(dependsOn));
        expect(dependsOn).toEqual(
          expect.arrayContaining(dependencies.map(([, name]) => name)),
        );
      });
    });

    it('has scripts of valid bash that stop at the first error, in which Azure DevOps replaces nothing', () => {
      const scripts = files.flatMap(({ pipeline }) => scriptsOf(pipeline));
      expect(scripts.length).toBeGreaterThan(8);
      for (const script of scripts) {
        expect(script).toMatch(/^set -euo pipefail\n/);
        expect(script).not.toMatch(/\$\{\{|\$\[|\$\([\w.]+\)/);
        expect(syntaxErrorsOf(script)).toBe('');
      }
    });

    it('has no expression in a value that was given', () => {
      for (const { pipeline } of files) {
        expect(JSON.stringify(pipeline)).not.toContain('${{');
      }
    });

    it('signs in for pull requests and drift by the connection that only reads', () => {
      const plans = input.environments.map(({ name }) => `azure-${name}-plan`);
      expect(connectionsOf(stageOf('what_if'))).toEqual(plans);
      expect(stageOf('what_if').condition).toContain('PullRequest');
      expect(connectionsOf(drift.stages[0])).toEqual(plans);
    });

    it('deploys each environment after the one before, by its own connection, behind its approvals', () => {
      input.environments.forEach(({ name }, index) => {
        const before = input.environments[index - 1];
        const after = before ? idOf('deploy', before.name) : 'verify';
        const twoPhases = input.deployments.some(
          deployment => deployment.environment === name && deployment.phase,
        );
        const first = stageOf(idOf(twoPhases ? 'inspect' : 'deploy', name));
        expect(first.dependsOn).toEqual([after]);
        expect(first.condition).toContain(
          `'refs/heads/${input.defaultBranch ?? 'main'}'`,
        );
        const deploying = ['bootstrap', 'deploy']
          .map(kind => stageOf(idOf(kind, name)))
          .filter(Boolean);
        expect(deploying).toHaveLength(twoPhases ? 2 : 1);
        for (const stage of deploying) {
          expect(stage.lockBehavior).toBe('sequential');
          expect((stage.jobs[0] as DeploymentJob).environment).toBe(name);
          expect(new Set(connectionsOf(stage))).toEqual(
            new Set([`azure-${name}`]),
          );
        }
      });
    });

    it('has every value as it was given', () => {
      for (const { name, resourceGroup } of input.environments) {
        const own = input.deployments.filter(d => d.environment === name);
        expect(stageOf(idOf('deploy', name)).jobs[0].variables).toMatchObject({
          ENVIRONMENT: name,
          RESOURCE_GROUP: resourceGroup,
          PARAMETERS_FILE: own[own.length - 1].parametersFile,
        });
      }
      expect(delivery.variables.FOLDER).toBe(input.folder ?? '.');
    });
  });

  it('starts for changes of its folder, its policy and itself', () => {
    const [{ pipeline }] = pipelinesOf(deliveries[2].input);
    const changes = {
      branches: { include: ['main'] },
      paths: {
        include: ['infrastructure/apim', 'policy/networking.yaml', PATH],
      },
    };
    expect(pipeline).toMatchObject({ trigger: changes, pr: changes });
  });

  it('looks for drift every week, and for nothing else', () => {
    const [, { pipeline }] = pipelinesOf(deliveries[0].input);
    expect(pipeline).toMatchObject({ trigger: 'none', pr: 'none' });
    expect(pipeline.schedules).toHaveLength(1);
  });
});
