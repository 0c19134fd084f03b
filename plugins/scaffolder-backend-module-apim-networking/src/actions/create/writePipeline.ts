import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { azureDevOpsPipeline } from '../../pipeline/azureDevOps/azureDevOpsPipeline';
import { gitHubPipeline } from '../../pipeline/github/gitHubPipeline';
import { pipelinePath } from '../../pipeline/pipelinePath';
import { readDelivery } from '../../pipeline/readDelivery';
import type { PipelineSettings } from '../../pipeline/settings/PipelineSettings';
import { whatIsChecked } from '../../pipeline/whatIsChecked';
import { writePipelineFiles } from '../../pipeline/writePipelineFiles';
import { examples } from './writePipeline.examples';

/**
 * `apim:pipeline:write`: writes the pipeline that verifies the Bicep of a gateway, shows what a change does, deploys what is
 * merged, environment by environment and phase by phase, and looks for drift.
 *
 * @public
 */
export function createWritePipelineAction(
  options: { settings?: PipelineSettings } = {},
) {
  return createTemplateAction({
    id: 'apim:pipeline:write',
    description:
      'Writes the pipeline of an Azure API Management gateway, for GitHub Actions or Azure DevOps: verify, what-if, approval, deployment in phases, posture, weekly drift',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        kind: z =>
          z
            .enum(['github', 'azure-devops'])
            .describe('The system that runs the pipeline'),
        folder: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the Bicep, relative to the root of the repository. Default: the root',
            ),
        deployments: z =>
          z
            .array(
              z.object({
                environment: z.string().describe('Name of the environment'),
                phase: z
                  .enum(['bootstrap', 'lockdown'])
                  .optional()
                  .describe('Default: there is one phase'),
                parametersFile: z
                  .string()
                  .describe('The .bicepparam file, relative to folder'),
              }),
            )
            .describe(
              'What is deployed, in its order: the output deployments of apim:bicep:generate',
            ),
        environments: z =>
          z
            .array(
              z.object({
                name: z
                  .string()
                  .describe('As in deployments; of the pipeline system, too'),
                resourceGroup: z
                  .string()
                  .describe('Resource group that is deployed to'),
                location: z
                  .string()
                  .describe('Azure region of the resource group'),
                gatewayName: z
                  .string()
                  .optional()
                  .describe(
                    'Name of the API Management service. Default: the only one of the resource group',
                  ),
                serviceConnection: z
                  .string()
                  .optional()
                  .describe(
                    'Azure DevOps: service connection that deploys. Default: azure-NAME',
                  ),
                planServiceConnection: z
                  .string()
                  .optional()
                  .describe(
                    'Azure DevOps: service connection that only reads. Default: serviceConnection with -plan',
                  ),
              }),
            )
            .describe('Where to, in the order of deployment'),
        policyFile: z =>
          z
            .string()
            .optional()
            .describe(
              'Policy of the organisation, relative to the root of the repository, which a pull request can change: apimNetworking.pipeline.policyVariable takes its place. Default: the rules of the platform alone',
            ),
        defaultBranch: z =>
          z
            .string()
            .optional()
            .describe('The branch that is deployed. Default: main'),
        outputPath: z =>
          z
            .string()
            .optional()
            .describe(
              'The first file, relative to the workspace. Default: .github/workflows/apim-networking.yml or .azuredevops/apim-networking.yml. The others lie beside it',
            ),
      },
      output: {
        path: z => z.string().describe('The pipeline to start with'),
        paths: z =>
          z.array(z.string()).describe('Every file, relative to the workspace'),
      },
    },
    async handler(ctx) {
      const { workspacePath, logger, input } = ctx;
      const delivery = readDelivery(input, options.settings);
      const path = pipelinePath(input.kind, input.outputPath);
      const files =
        input.kind === 'github'
          ? gitHubPipeline(delivery, path)
          : azureDevOpsPipeline(delivery, path);
      const replaced = await writePipelineFiles(workspacePath, files);
      const paths = files.map(file => file.path);
      logger.info(
        `Wrote ${paths.join(', ')} for ${delivery.environments
          .map(({ name }) => name)
          .join(', ')}${
          replaced.length ? `, replacing ${replaced.join(', ')}` : ''
        }`,
      );
      logger.info(whatIsChecked(delivery.settings));
      ctx.output('path', path);
      ctx.output('paths', paths);
    },
  });
}
