import type { Delivery } from '../delivery';
import { azureDevOpsShell } from '../script/Shell';
import { validateSnapshots } from '../script/verify';
import { drift } from '../script/whatIf';
import { RUNNER_IMAGE } from '../versions';
import type { Pipeline } from './pipeline';
import {
  allParametersFiles,
  azure,
  checkout,
  identifier,
  setUpBicep,
  variablesOf,
  variablesOfEnvironment,
} from './steps';

/** The pipeline that looks every week whether Azure is still as declared. */
export function driftPipeline(delivery: Delivery): Pipeline {
  return {
    name: '$(Date:yyyyMMdd)$(Rev:.r)',
    trigger: 'none',
    pr: 'none',
    schedules: [
      {
        cron: '17 5 * * 1',
        displayName: 'Weekly',
        branches: { include: [delivery.defaultBranch] },
        always: true,
      },
    ],
    variables: variablesOf(delivery),
    pool: { vmImage: RUNNER_IMAGE },
    stages: [
      {
        stage: 'drift',
        displayName: 'Drift',
        dependsOn: [],
        jobs: delivery.environments.map(environment => ({
          job: identifier('drift', environment),
          displayName: `Drift of ${environment.name}`,
          timeoutInMinutes: 30,
          variables: variablesOfEnvironment(environment),
          steps: [
            checkout,
            setUpBicep,
            {
              bash: validateSnapshots(azureDevOpsShell),
              displayName: 'Compare with the snapshots',
              env: allParametersFiles(environment),
            },
            azure(
              'Compare with Azure',
              environment.planServiceConnection,
              drift(azureDevOpsShell),
              { condition: 'succeededOrFailed()' },
            ),
          ],
        })),
      },
    ],
  };
}
