import type { DeliveryEnvironment } from '../delivery';
import {
  deploy,
  deployBootstrap,
  reportPosture,
  requireApprovedConnections,
} from '../script/deploy';
import { inspect } from '../script/gateway';
import { azureDevOpsShell } from '../script/Shell';
import type { DeploymentJob, Stage, Step } from './pipeline';
import {
  azure,
  checkout,
  identifier,
  setUpBicep,
  setUpNode,
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
  defaultBranch: string,
): Stage[] {
  const after = before ? identifier('deploy', before) : 'verify';
  const merged = `eq(variables['Build.SourceBranch'], 'refs/heads/${defaultBranch}')`;
  const reviewed = `and(succeeded(), ${merged}, ne(variables['Build.Reason'], 'PullRequest'))`;
  return environment.bootstrapFile
    ? [
        inspectStage(environment, after, reviewed),
        bootstrapStage(environment),
        {
          ...deployStage(environment),
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
          ...deployStage(environment),
          dependsOn: [after],
          condition: reviewed,
        },
      ];
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

function bootstrapStage(environment: DeliveryEnvironment): Stage {
  const inspected = identifier('inspect', environment);
  return {
    stage: identifier('bootstrap', environment),
    displayName: `Bootstrap ${environment.name}`,
    dependsOn: [inspected],
    // A gateway that is locked down never gets this again: it would open it.
    condition: `and(succeeded(), eq(dependencies.${inspected}.outputs['inspect.state.bootstrap'], 'true'))`,
    lockBehavior: 'sequential',
    jobs: [
      deploymentJob(environment, 'bootstrap', [
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
): Omit<Stage, 'dependsOn'> {
  const { serviceConnection, bootstrapFile } = environment;
  return {
    stage: identifier('deploy', environment),
    displayName: `Deploy ${environment.name}`,
    lockBehavior: 'sequential',
    jobs: [
      deploymentJob(environment, 'deploy', [
        checkout,
        setUpNode,
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
        azure(
          'Report the posture',
          serviceConnection,
          reportPosture(azureDevOpsShell),
        ),
      ]),
    ],
  };
}

function deploymentJob(
  environment: DeliveryEnvironment,
  deployment: string,
  steps: Step[],
): DeploymentJob {
  return {
    deployment,
    displayName: `${deployment === 'bootstrap' ? 'Bootstrap' : 'Deploy'} ${
      environment.name
    }`,
    timeoutInMinutes: DEPLOYMENT_MINUTES,
    variables: variablesOfEnvironment(environment),
    environment: environment.name,
    strategy: { runOnce: { deploy: { steps } } },
  };
}
