import { valueOf } from '../expression';
import { compiledRow } from '../parts/deploymentSteps';
import { confirmStep, decisionLink } from '../parts/lastSteps';
import {
  descriptionField,
  nameField,
  ownerField,
  systemField,
} from '../parts/ownership';
import { describeStep, inFolder } from '../parts/places';
import type { NewSubject } from '../publish/Publisher';
import type { Page, TemplateSource } from '../Template';
import type { TemplateContext } from './TemplateContext';

const serviceName = {
  title: 'Name of the gateway in Azure',
  type: 'string',
  description: 'Required if the JSON has several gateways.',
};

const sourcePage: Page = {
  title: 'Gateway',
  required: ['source', 'environment'],
  properties: {
    source: {
      title: 'Read it from',
      type: 'string',
      default: 'json',
      enum: ['json', 'file', 'azure'],
      enumNames: ['Pasted JSON', 'A file', 'Azure'],
    },
    environment: {
      title: 'Environment',
      type: 'string',
      description:
        'Environment of the gateway, such as production. Azure does not store it.',
      maxLength: 32,
      pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$',
    },
  },
  dependencies: {
    source: {
      oneOf: [
        {
          required: ['armJson'],
          properties: {
            source: { enum: ['json'] },
            armJson: {
              title: 'JSON',
              type: 'string',
              description:
                'Output of "az apim show", or {"service": …, "related": […]} with its networks, private endpoints and edge, or a result of Resource Graph. The result is more complete with more related resources.',
              maxLength: 5_000_000,
              'ui:widget': 'textarea',
              'ui:options': { rows: 12 },
            },
            serviceName,
          },
        },
        {
          required: ['file'],
          properties: {
            source: { enum: ['file'] },
            file: {
              title: 'File',
              type: 'string',
              format: 'data-url',
              description: 'The same JSON, as a file.',
            },
            serviceName,
          },
        },
        {
          required: ['resourceId'],
          properties: {
            source: { enum: ['azure'] },
            resourceId: {
              title: 'Resource ID',
              type: 'string',
              description:
                '/subscriptions/…/resourceGroups/…/providers/Microsoft.ApiManagement/service/…, which Azure shows under Properties. The portal must be configured to read from Azure.',
              maxLength: 400,
            },
          },
        },
      ],
    },
  },
};

/** Adds a gateway to the catalog that was made before. */
export function registerExisting({
  settings,
  publisher,
}: TemplateContext): TemplateSource {
  const subject: NewSubject = {
    name: 'steps.instance.output.name',
    title: '(parameters.title or steps.instance.output.name)',
    kind: 'gateway',
    entityRef: 'steps.describe.output.entityRef',
  };
  const publication = publisher.publishNew(subject);
  return {
    name: 'register-existing-gateway',
    title: 'Register an existing gateway',
    description:
      'Adds an existing Azure API Management gateway to the catalog, from its JSON or resource ID. Shows its networking and findings and, if possible, generates Bicep that describes it as it is.',
    tags: ['existing'],
    parameters: [
      sourcePage,
      {
        title: 'Ownership',
        required: ['owner'],
        properties: {
          title: nameField(false),
          description: descriptionField,
          owner: ownerField('gateway'),
          system: systemField('gateway'),
        },
      },
      {
        title: 'Files',
        properties: {
          bicep: {
            title: 'Generate Bicep that describes the gateway as it is',
            type: 'boolean',
            default: true,
            description:
              'Generated only if the design is allowed and all required values can be read. The log lists what is missing. The Bicep references existing networks.',
          },
          allowUnclear: {
            title:
              'Register the gateway even if its design cannot be determined',
            type: 'boolean',
            default: false,
            description: 'The catalog then reports that the design is missing.',
          },
        },
      },
      ...publication.pages,
    ],
    steps: [
      {
        comment:
          'Writes every finding to the log, and stops for none of them: what exists is to be seen.',
        id: 'instance',
        name: 'Read the gateway',
        action: 'apim:instance:read',
        input: {
          armJson: valueOf(
            'parameters.file if parameters.source == "file" else (parameters.armJson if parameters.source == "json")',
          ),
          resourceId: valueOf(
            'parameters.resourceId if parameters.source == "azure"',
          ),
          serviceName: valueOf('parameters.serviceName'),
          environment: valueOf('parameters.environment'),
          owner: valueOf('parameters.owner'),
          system: valueOf('parameters.system'),
          allowUnclear: valueOf('parameters.allowUnclear'),
        },
      },
      ...publication.before,
      {
        id: 'generate',
        name: 'Generate the Bicep',
        if: valueOf('parameters.bicep and steps.instance.output.bicepPossible'),
        action: 'apim:bicep:generate',
        input: {
          design: valueOf('steps.instance.output.design'),
          decisionId: valueOf('steps.instance.output.decisionId'),
          publisherName: valueOf('steps.instance.output.publisherName'),
          publisherEmail: valueOf('steps.instance.output.publisherEmail'),
          ...(settings.bicep.tags && { tags: settings.bicep.tags }),
          ...inFolder(publication),
        },
      },
      describeStep(publication, {
        design: valueOf('steps.instance.output.design'),
        serviceName: valueOf('steps.instance.output.name'),
        owner: valueOf('parameters.owner'),
        system: valueOf('parameters.system'),
        title: valueOf('parameters.title'),
        description: valueOf('parameters.description'),
        decisionId: valueOf('steps.generate.output.decisionId'),
      }),
      ...publication.steps,
      confirmStep,
    ],
    links: [...publication.links, decisionLink('instance')],
    text: {
      title: 'What was found',
      content: `\${{ steps.instance.output.sentence }}

| | |
| --- | --- |
| Gateway | \`\${{ steps.instance.output.name }}\` |
| Tier | \`\${{ steps.instance.output.tier }}\` |
| Pattern | \`\${{ steps.instance.output.pattern }}\` |
| Exposure | \${{ steps.instance.output.posture }} |
| Findings | \${{ steps.instance.output.findings.error }} errors, \${{ steps.instance.output.findings.warning }} warnings |
| Certainty | \${{ "high" if steps.instance.output.confidence == "high" else "low: another reading is possible" }} |
| Allowed by the policy | \${{ "yes" if steps.instance.output.allowed else "no" }} |
{%- if steps.generate %}
${compiledRow('generate')}
{%- else %}
| Bicep | not generated |
{%- endif %}

{% for obstacle in steps.instance.output.obstacles %}
- **No Bicep.** \${{ obstacle }}
{%- endfor %}
{% if not steps.instance.output.design %}
The design could not be determined: add \`spec.networking\` to catalog-info.yaml.
{% endif %}
The log of the first step has every finding with its remedy.
{%- if steps.generate %}

Deploy \`\${{ steps.generate.output.parametersFile }}\` alone{% if steps.generate.output.parametersFiles | length > 1 %}: the other files are for a new gateway, and would
open this one again{% endif %}. Before that, run \`az deployment group what-if\` with it, which shows everything that the gateway has and a
design does not say.
{%- endif %}
`,
    },
  };
}
