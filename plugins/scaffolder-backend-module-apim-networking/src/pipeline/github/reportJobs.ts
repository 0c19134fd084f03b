import type { Delivery, DeliveryEnvironment } from '../delivery';
import { readResources, reportPosture } from '../script/deploy';
import { gitHubShell } from '../script/Shell';
import { RUNNER_IMAGE } from '../versions';
import { pinnedActions } from './pinnedActions';
import { bash, checkout, setUpCommandLine, signIn } from './steps';
import type { StepsJob } from './workflow';

/**
 * Shows who reaches what after a deployment, in two jobs: one reads the resources by the identity that only reads and runs nothing of
 * others, one runs the command line and has no identity. No deployment waits for them, so none fails with them.
 */
export function reportJobs(
  { settings: { commandLine } }: Delivery,
  environment: DeliveryEnvironment,
  merged: string,
): Array<[string, StepsJob]> {
  if (!commandLine) return [];
  const { name } = environment;
  const artifact = `posture-${name}`;
  return [
    [
      `resources-${name}`,
      {
        name: `Read the resources of ${name}`,
        needs: [`deploy-${name}`],
        if: merged,
        'runs-on': RUNNER_IMAGE,
        'timeout-minutes': 15,
        permissions: { 'id-token': 'write' },
        'continue-on-error': true,
        environment: { name: `${name}-plan` },
        env: { RESOURCE_GROUP: environment.resourceGroup },
        steps: [
          signIn,
          bash('Read the resources', readResources(gitHubShell)),
          {
            name: 'Keep the resources that the report is about',
            uses: pinnedActions.uploadArtifact.uses,
            with: {
              name: artifact,
              path: '${{ runner.temp }}/resources.json',
            },
          },
        ],
      },
    ],
    [
      `report-${name}`,
      {
        name: `Report the posture of ${name}`,
        needs: [`resources-${name}`],
        if: merged,
        'runs-on': RUNNER_IMAGE,
        'timeout-minutes': 15,
        permissions: { contents: 'read' },
        'continue-on-error': true,
        env: { ENVIRONMENT: name },
        steps: [
          checkout,
          ...setUpCommandLine(commandLine),
          {
            name: 'Get the resources',
            uses: pinnedActions.downloadArtifact.uses,
            with: { name: artifact, path: '${{ runner.temp }}/resources' },
          },
          bash('Report the posture', reportPosture(gitHubShell)),
        ],
      },
    ],
  ];
}
