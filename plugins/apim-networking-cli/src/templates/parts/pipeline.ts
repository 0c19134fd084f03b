import { valueOf } from '../expression';
import type { PipelinePlace } from '../publish/Publisher';
import type { Step } from '../Template';

const NAMES = { github: 'GitHub Actions', 'azure-devops': 'Azure DevOps' };
const FOLDERS = { github: '.github/workflows', 'azure-devops': '.azuredevops' };

/** Asks for a pipeline, where the Git host has one. */
export function pipelineFields({ kinds }: PipelinePlace) {
  if (kinds.length === 0) return undefined;
  return {
    properties: {
      pipeline: {
        title: 'Pipeline',
        type: 'string',
        description:
          'Verifies pull requests, shows what they change, deploys in phases after approval, and detects drift.',
        default: 'none',
        enum: ['none', ...kinds],
        enumNames: ['None', ...kinds.map(kind => NAMES[kind])],
      },
    },
    dependencies: {
      pipeline: {
        oneOf: [
          { properties: { pipeline: { enum: ['none'] } } },
          {
            properties: {
              pipeline: { enum: kinds },
              deployTo: {
                title: 'Resource groups',
                type: 'array',
                description:
                  'Resource group of each environment, in the order of deployment. Default: the environment of the design, in a resource group with the name of the gateway after rg-. With more environments, list all of them.',
                items: {
                  type: 'object',
                  required: ['name', 'resourceGroup', 'location'],
                  properties: {
                    name: { title: 'Environment', type: 'string' },
                    resourceGroup: { title: 'Resource group', type: 'string' },
                    location: {
                      title: 'Region of the resource group',
                      type: 'string',
                    },
                  },
                },
              },
            },
          },
        ],
      },
    },
  };
}

/** Writes the pipeline that the user requested. */
export function pipelineStep(place: PipelinePlace): Step {
  const { kinds, defaultBranch, folder, shared } = place;
  const fileName =
    '"/apim-networking-" + parameters.design.name | lower + ".yml"';
  const folderOf = kinds
    .slice(1)
    .reduce(
      (others, kind) =>
        `${JSON.stringify(
          FOLDERS[kind],
        )} if parameters.pipeline == "${kind}" else ${others}`,
      JSON.stringify(FOLDERS[kinds[0]]),
    );
  return {
    id: 'pipeline',
    name: 'Write the pipeline',
    if: valueOf('parameters.pipeline and parameters.pipeline != "none"'),
    action: 'apim:pipeline:write',
    input: {
      kind: valueOf('parameters.pipeline'),
      deployments: valueOf('steps.generate.output.deployments'),
      environments:
        `\${{ parameters.deployTo if parameters.deployTo | length else [{
name: parameters.design.environment,
resourceGroup: "rg-" + parameters.design.name,
location: parameters.design.region
}] }}`.replace(/\n/g, ' '),
      ...(defaultBranch && { defaultBranch }),
      ...(folder && { folder: valueOf(folder) }),
      // One file for each gateway, where several share a repository.
      ...(shared && {
        outputPath:
          shared === 'true'
            ? valueOf(`(${folderOf}) + ${fileName}`)
            : valueOf(`((${folderOf}) + ${fileName}) if ${shared} else ""`),
      }),
    },
  };
}
