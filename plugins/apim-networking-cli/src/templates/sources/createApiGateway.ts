import { TIER_NAMES } from 'backstage-plugin-apim-networking-common';
import { valueOf } from '../expression';
import { compiledRow, NEXT_STEPS } from '../parts/deploymentSteps';
import { designField } from '../parts/designField';
import { confirmStep, decisionLink } from '../parts/lastSteps';
import { operationsFields, operationsInput } from '../parts/operations';
import {
  descriptionField,
  nameField,
  ownerField,
  systemField,
} from '../parts/ownership';
import { pipelineFields, pipelineStep } from '../parts/pipeline';
import { describeStep, inFolder } from '../parts/places';
import type { NewSubject } from '../publish/Publisher';
import type { Page, TemplateSource } from '../Template';
import type { TemplateContext } from './TemplateContext';

const environments = {
  title: 'More environments',
  type: 'array',
  description:
    'Creates the gateway in other environments, each with its own parameters file and decision. Their networks have the names of the design, in other resource groups or subscriptions.',
  items: {
    type: 'object',
    required: ['environment', 'name'],
    properties: {
      environment: {
        title: 'Environment',
        type: 'string',
        description: 'For example development.',
      },
      name: {
        title: 'Name in Azure',
        type: 'string',
        description: 'Service names are unique across Azure.',
      },
      units: { title: 'Units', type: 'integer', minimum: 1 },
      tier: {
        title: 'Tier',
        type: 'string',
        description:
          'Default: the tier of the design. It must have the same pattern.',
        enum: TIER_NAMES,
      },
      region: { title: 'Region', type: 'string' },
    },
  },
};

const newLogAnalyticsWorkspace = {
  title: 'New Log Analytics workspace',
  type: 'string',
  description:
    'Name of a workspace to create in the resource group of the gateway, instead of an existing one.',
  maxLength: 63,
};

const apiName = {
  title: 'First API',
  type: 'string',
  description:
    'Name of a first API of the gateway, such as partner-orders, which is also added to the catalog. To add APIs later, leave it empty and use the annotation apim-networking/gateway.',
  maxLength: 63,
  pattern: '^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$',
};

/** Guides through every pattern. */
export function createApiGateway({
  settings,
  publisher,
}: TemplateContext): TemplateSource {
  const { bicep } = settings;
  const subject: NewSubject = {
    name: 'parameters.design.name',
    title: 'parameters.title',
    kind: 'gateway',
    entityRef: 'steps.describe.output.entityRef',
  };
  const place = publisher.pipelineOf(subject);
  const pipelines = pipelineFields(place);
  const publication = publisher.publishNew({
    ...subject,
    pipeline: pipelines !== undefined,
  });
  const operations: Page = {
    title: 'Operations',
    description: 'All fields are optional, and you can add the values later.',
    properties: {
      ...operationsFields(bicep),
      ...(bicep.logAnalyticsWorkspaceId === undefined && {
        newLogAnalyticsWorkspace,
      }),
      environments,
      ...pipelines?.properties,
    },
    ...(pipelines && { dependencies: pipelines.dependencies }),
  };
  return {
    name: 'create-api-gateway',
    title: 'Create an API gateway',
    description:
      'Creates an Azure API Management gateway with the networking that its APIs require: Bicep that complies with the rules of Azure and of your organization, and a catalog entity.',
    tags: ['recommended'],
    parameters: [
      {
        title: 'Ownership',
        required: ['title', 'owner'],
        properties: {
          title: nameField(true),
          description: descriptionField,
          owner: ownerField('gateway'),
          system: systemField('gateway'),
          apiName,
        },
      },
      {
        title: 'Networking',
        required: ['design'],
        properties: { design: designField(settings) },
      },
      operations,
      ...publication.pages,
    ],
    steps: [
      ...publication.before,
      {
        comment:
          'Requests a decision on the design, and on that of every further environment; stops here with every finding in the log when one is denied.',
        id: 'generate',
        name: 'Request the decision and generate the Bicep',
        action: 'apim:bicep:generate',
        input: {
          design: valueOf('parameters.design'),
          owner: valueOf('parameters.owner'),
          system: valueOf('parameters.system'),
          environments: valueOf('parameters.environments'),
          ...operationsInput(bicep, true),
          ...(bicep.logAnalyticsWorkspaceId === undefined && {
            newLogAnalyticsWorkspace: valueOf(
              'parameters.newLogAnalyticsWorkspace',
            ),
          }),
          ...inFolder(publication),
        },
      },
      ...(pipelines ? [pipelineStep(place)] : []),
      describeStep(publication, {
        design: valueOf('parameters.design'),
        owner: valueOf('parameters.owner'),
        system: valueOf('parameters.system'),
        title: valueOf('parameters.title'),
        description: valueOf('parameters.description'),
        decisionId: valueOf('steps.generate.output.decisionId'),
        apiName: valueOf('parameters.apiName'),
      }),
      ...publication.steps,
      confirmStep,
    ],
    links: [
      ...publication.links,
      {
        title: 'Open the API in the catalog',
        icon: 'catalog',
        if: valueOf('true if parameters.apiName else false'),
        entityRef: valueOf('steps.describe.output.apiEntityRef'),
      },
      decisionLink('generate'),
    ],
    text: {
      title: 'What was generated',
      content: `| | |
| --- | --- |
| Pattern | \`\${{ steps.generate.output.pattern }}\` |
| Exposure | \${{ steps.generate.output.exposure }} |
{%- for decision in steps.generate.output.decisions %}
| Decision for \${{ decision.environment }} | \${{ "[" + decision.id + "](" + decision.url + ")" if decision.url else decision.id }} |
{%- endfor %}
${compiledRow('generate')}
${
  pipelines
    ? `{%- if steps.pipeline %}
| Pipeline | \`\${{ steps.pipeline.output.path }}\` |
{%- endif %}

`
    : '\n'
}${NEXT_STEPS}`,
    },
  };
}
