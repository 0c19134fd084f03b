import type { DeliveryEnvironment } from '../delivery';
import { readResources, reportPosture } from '../script/deploy';
import { azureDevOpsShell } from '../script/Shell';
import type { PipelineSettings } from '../settings/PipelineSettings';
import type { Stage } from './pipeline';
import { azure, checkout, identifier, setUpCommandLine } from './steps';

/**
 * Shows who reaches what after a deployment, in two jobs: one reads the resources by the connection that only reads and runs nothing of
 * others, one runs the command line and has no connection. No deployment waits for this stage, so none fails with it.
 */
export function reportStages(
  environment: DeliveryEnvironment,
  { commandLine }: PipelineSettings,
): Stage[] {
  if (!commandLine) return [];
  const { name, resourceGroup, planServiceConnection } = environment;
  const deployed = identifier('deploy', environment);
  const artifact = `posture-${name}`;
  return [
    {
      stage: identifier('report', environment),
      displayName: `Report ${name}`,
      dependsOn: [deployed],
      condition: `and(not(canceled()), eq(dependencies.${deployed}.result, 'Succeeded'))`,
      jobs: [
        {
          job: 'resources',
          displayName: `Read the resources of ${name}`,
          timeoutInMinutes: 15,
          variables: { RESOURCE_GROUP: resourceGroup },
          steps: [
            { checkout: 'none' },
            azure(
              'Read the resources',
              planServiceConnection,
              readResources(azureDevOpsShell),
              { continueOnError: true },
            ),
            {
              task: 'PublishPipelineArtifact@1',
              displayName: 'Keep the resources that the report is about',
              continueOnError: true,
              inputs: {
                targetPath: '$(Agent.TempDirectory)/resources.json',
                artifact,
              },
            },
          ],
        },
        {
          job: 'report',
          displayName: `Report the posture of ${name}`,
          dependsOn: ['resources'],
          timeoutInMinutes: 15,
          variables: { ENVIRONMENT: name },
          steps: [
            checkout,
            ...setUpCommandLine(commandLine),
            {
              task: 'DownloadPipelineArtifact@2',
              displayName: 'Get the resources',
              continueOnError: true,
              inputs: {
                artifact,
                path: '$(Agent.TempDirectory)/resources',
              },
            },
            {
              bash: reportPosture(azureDevOpsShell),
              displayName: 'Report the posture',
              continueOnError: true,
            },
          ],
        },
      ],
    },
  ];
}
