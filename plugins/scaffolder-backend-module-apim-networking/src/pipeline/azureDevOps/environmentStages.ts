import type { Delivery, DeliveryEnvironment } from '../delivery';
import {
  deploy,
  deployBootstrap,
  requireApprovedConnections,
} from '../script/deploy';
import { inspect } from '../script/gateway';
import { azureDevOpsShell } from '../script/Shell';
import type { PipelineSettings } from '../settings/PipelineSettings';
import { DECISION_JOB, decisionJobs } from './decisionJobs';
import type { DeploymentJob, Stage, Step } from './pipeline';
import { reportStages } from './reportStages';
import {
  azure,
  checkout,
  identifier,
  setUpBicep,
  variablesOfEnvironment,
} from './steps';

// A classic tier takes 45 minutes, more with further regions.
const DEPLOYMENT_MINUTES = 240;

/**
 * The stages that deploy to one environment.
 *
 * @param before - the environment that must have been deployed to before
 */
export function environmentStages(
  environment: DeliveryEnvironment,
  before: DeliveryEnvironment | undefined,
  { defaultBranch, settings }: Pick<Delivery, 'defaultBranch' | 'settings'>,
): Stage[] {
  const after = before ? identifier('deploy', before) : 'verify';
  const merged = `eq(variables['Build.SourceBranch'], 'refs/heads/${defaultBranch}')`;
  const reviewed = `and(succeeded(), ${merged}, ne(variables['Build.Reason'], 'PullRequest'))`;
  const deployment = deployStage(environment, settings);
  const stages = environment.bootstrapFile
    ? [
        inspectStage(environment, after, reviewed),
        bootstrapStage(environment, settings),
        {
          ...deployment,
          dependsOn: [
            identifier('inspect', environment),
            identifier('bootstrap', environment),
          ],
          // After the bootstrap, or without it where it is not needed.
          condition: `and(not(canceled()), eq(dependencies.${identifier(
            'inspect',
            environment,
          )}.result, 'Succeeded'), in(dependencies.${identifier(
            'bootstrap',
            environment,
          )}.result, 'Succeeded', 'Skipped'))`,
        },
      ]
    : [
        {
          ...deployment,
          dependsOn: [after],
          condition: reviewed,
        },
      ];
  return [...stages, ...reportStages(environment, settings)];
}

function inspectStage(
  environment: DeliveryEnvironment,
  after: string,
  condition: string,
): Stage {
  return {
    stage: identifier('inspect', environment),
    displayName: `Inspect ${environment.name}`,
    dependsOn: [after],
    condition,
    jobs: [
      {
        job: 'inspect',
        displayName: 'See whether the gateway exists and is locked down',
        timeoutInMinutes: 15,
        variables: variablesOfEnvironment(environment),
        steps: [
          { checkout: 'none' },
          azure(
            'Inspect',
            environment.planServiceConnection,
            inspect(azureDevOpsShell),
            { name: 'state' },
          ),
        ],
      },
    ],
  };
}

function bootstrapStage(
  environment: DeliveryEnvironment,
  settings: PipelineSettings,
): Stage {
  const inspected = identifier('inspect', environment);
  return {
    stage: identifier('bootstrap', environment),
    displayName: `Bootstrap ${environment.name}`,
    dependsOn: [inspected],
    // A gateway that is locked down never gets this again: it would open it.
    condition: `and(succeeded(), eq(dependencies.${inspected}.outputs['inspect.state.bootstrap'], 'true'))`,
    lockBehavior: 'sequential',
    jobs: [
      ...decisionJobs(environment, settings),
      deploymentJob(environment, 'bootstrap', settings, [
        checkout,
        setUpBicep,
        azure(
          'Deploy with public access on',
          environment.serviceConnection,
          deployBootstrap(azureDevOpsShell),
        ),
      ]),
    ],
  };
}

function deployStage(
  environment: DeliveryEnvironment,
  settings: PipelineSettings,
): Omit<Stage, 'dependsOn'> {
  const { serviceConnection, bootstrapFile } = environment;
  return {
    stage: identifier('deploy', environment),
    displayName: `Deploy ${environment.name}`,
    lockBehavior: 'sequential',
    jobs: [
      // After the approval: the checks of an environment are waited for before the first job of a stage.
      ...decisionJobs(environment, settings),
      deploymentJob(environment, 'deploy', settings, [
        checkout,
        setUpBicep,
        ...(bootstrapFile
          ? [
              azure(
                'See that private endpoint connections are approved',
                serviceConnection,
                requireApprovedConnections(azureDevOpsShell),
              ),
            ]
          : []),
        azure('Deploy', serviceConnection, deploy(azureDevOpsShell)),
      ]),
    ],
  };
}

function deploymentJob(
  environment: DeliveryEnvironment,
  deployment: string,
  { decisionCheck }: PipelineSettings,
  steps: Step[],
): DeploymentJob {
  return {
    deployment,
    displayName: `${deployment === 'bootstrap' ? 'Bootstrap' : 'Deploy'} ${
      environment.name
    }`,
    ...(decisionCheck && { dependsOn: [DECISION_JOB] }),
    timeoutInMinutes: DEPLOYMENT_MINUTES,
    variables: variablesOfEnvironment(environment),
    environment: environment.name,
    strategy: { runOnce: { deploy: { steps } } },
  };
}
