import type { Delivery, DeliveryEnvironment } from '../delivery';
import type { Reason } from '../pipelineFile';
import { azureDevOpsShell } from '../script/Shell';
import {
  build,
  check,
  lint,
  reportUnchecked,
  validateSnapshots,
} from '../script/verify';
import { whatIf } from '../script/whatIf';
import type {
  PipelineCommandLine,
  PipelineSettings,
} from '../settings/PipelineSettings';
import { RUNNER_IMAGE } from '../versions';
import { decisionJobs, withGroup } from './decisionJobs';
import { environmentStages } from './environmentStages';
import type { Changes, Job, Pipeline, Stage, Step } from './pipeline';
import {
  allParametersFiles,
  azure,
  checkout,
  identifier,
  setUpBicep,
  setUpCommandLine,
  variablesOf,
  variablesOfEnvironment,
} from './steps';

/**
 * The pipeline for pull requests and the default branch.
 *
 * @param path - its own, for the triggers
 */
export function deliveryPipeline(delivery: Delivery, path: string): Pipeline {
  const { folder, policyFile, defaultBranch, environments, settings } =
    delivery;
  const changes: Changes = {
    branches: { include: [defaultBranch] },
    ...(folder !== '.' && {
      paths: { include: [folder, ...(policyFile ? [policyFile] : []), path] },
    }),
  };
  return {
    name: '$(Date:yyyyMMdd)$(Rev:.r)',
    trigger: changes,
    pr: changes,
    variables: variablesOf(delivery),
    pool: { vmImage: RUNNER_IMAGE },
    stages: [
      {
        stage: 'verify',
        displayName: 'Verify',
        dependsOn: [],
        jobs: environments.map(environment => verifyJob(environment, settings)),
      },
      whatIfStage(environments),
      ...decisionStages(environments, settings),
      ...environments.flatMap((environment, index) =>
        environmentStages(environment, environments[index - 1], delivery),
      ),
    ],
  };
}

/** Where {@link deliveryPipeline} needs an explanation. */
export const deliveryReasons: Reason[] = [
  {
    at: ['pr'],
    text: 'For repositories on GitHub and Bitbucket. In Azure Repos a branch policy (build validation) starts the pipeline for pull requests.',
  },
  {
    at: ['stages', 1, 'condition'],
    text: 'A fork gets no identity, and needs none. Its service connections may read only: what a pull request runs has not been reviewed yet.',
  },
];

function verifyJob(
  environment: DeliveryEnvironment,
  settings: PipelineSettings,
): Job {
  const { commandLine, decisionCheck, policyVariable } = settings;
  return {
    job: identifier('verify', environment),
    displayName: `Verify ${environment.name}`,
    timeoutInMinutes: 15,
    variables: policyVariable
      ? withGroup(settings, variablesOfEnvironment(environment))
      : variablesOfEnvironment(environment),
    steps: [
      checkout,
      setUpBicep,
      { bash: lint(), displayName: 'Lint' },
      {
        bash: build(),
        displayName: 'Build',
        env: allParametersFiles(environment),
      },
      ...(commandLine ? checkSteps(commandLine, settings) : []),
      {
        bash: validateSnapshots(azureDevOpsShell),
        displayName: 'Compare with the snapshots',
        env: allParametersFiles(environment),
      },
      ...(decisionCheck
        ? []
        : [
            {
              bash: reportUnchecked(
                azureDevOpsShell,
                commandLine ? 'decisions' : 'rules',
              ),
              displayName: 'Say what is not checked',
              condition: 'succeededOrFailed()',
            },
          ]),
    ],
  };
}

function checkSteps(
  commandLine: PipelineCommandLine,
  settings: PipelineSettings,
): Step[] {
  return [
    ...setUpCommandLine(commandLine),
    {
      bash: check(azureDevOpsShell, settings),
      displayName: 'Check the networking',
    },
    {
      // Files of this artifact are what the extension “SARIF SAST Scans Tab” shows; the task adds to it from every job.
      task: 'PublishBuildArtifacts@1',
      displayName: 'Keep the findings',
      condition: 'succeededOrFailed()',
      // There are none where the Bicep did not even compile.
      continueOnError: true,
      inputs: {
        PathtoPublish: '$(Agent.TempDirectory)/networking.sarif',
        ArtifactName: 'CodeAnalysisLogs',
      },
    },
  ];
}

const PULL_REQUEST =
  "and(succeeded(), eq(variables['Build.Reason'], 'PullRequest'), ne(variables['System.PullRequest.IsFork'], 'True'))";

/** Tells a pull request early what would be in the way of its deployment. */
function decisionStages(
  environments: DeliveryEnvironment[],
  settings: PipelineSettings,
): Stage[] {
  if (!settings.decisionCheck) return [];
  return [
    {
      stage: 'decision',
      displayName: 'Decision',
      dependsOn: ['verify'],
      condition: PULL_REQUEST,
      jobs: environments.flatMap(environment =>
        decisionJobs(
          environment,
          settings,
          identifier('decision', environment),
        ),
      ),
    },
  ];
}

function whatIfStage(environments: DeliveryEnvironment[]): Stage {
  return {
    stage: 'what_if',
    displayName: 'What if',
    dependsOn: ['verify'],
    condition: PULL_REQUEST,
    jobs: environments.map(environment => ({
      job: identifier('what_if', environment),
      displayName: `What if ${environment.name}`,
      timeoutInMinutes: 30,
      variables: variablesOfEnvironment(environment),
      steps: [
        checkout,
        setUpBicep,
        azure(
          'Show what would change',
          environment.planServiceConnection,
          whatIf(azureDevOpsShell),
        ),
      ],
    })),
  };
}
