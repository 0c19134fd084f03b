import { valueOf } from '../expression';
import { compiledRow } from '../parts/deploymentSteps';
import { designField } from '../parts/designField';
import { confirmStep, decisionLink } from '../parts/lastSteps';
import { operationsInput, operationsPages } from '../parts/operations';
import { gatewayField } from '../parts/ownership';
import { describeStep, fileIn, inFolder } from '../parts/places';
import type { Page, Step, TemplateSource } from '../Template';
import { addRegionFields, addRegionInput } from './addRegionFields';
import type { TemplateContext } from './TemplateContext';

/** A template that changes a gateway of the catalog. */
interface Change
  extends Pick<TemplateSource, 'name' | 'title' | 'description' | 'tags'> {
  /** First page and those that follow it, up to what a design does not say. */
  pages: Page[];
  /** First word of the branch. */
  verb: string;
  /** What the pull request is called, as a text of the template. */
  request: string;
  /** Makes the wanted design. Default: none, as the form has it. */
  wanted?: Step;
}

export function changeNetworking(context: TemplateContext): TemplateSource {
  return change(context, {
    name: 'change-gateway-networking',
    title: "Change a gateway's networking",
    description:
      'Changes the pattern, tier, size or options of an existing gateway. Shows the plan before the change, and generates the Bicep and the plan.',
    tags: ['change'],
    pages: [
      {
        title: 'Gateway',
        required: ['gateway'],
        properties: { gateway: gatewayField('The gateway to change.', true) },
      },
      {
        title: 'Networking',
        required: ['design'],
        properties: {
          design: designField(context.settings, { changes: 'gateway' }),
        },
      },
    ],
    verb: 'change',
    request: 'Change the networking of ${{ steps.present.output.title }}',
  });
}

export function lockDown(context: TemplateContext): TemplateSource {
  return change(context, {
    name: 'lock-down-gateway',
    title: 'Restrict a gateway to private endpoints',
    description:
      'Turns the public access of a gateway off, so that callers can reach it only through its private endpoints. The gateway must have a private endpoint.',
    tags: ['change', 'private-link'],
    pages: [
      {
        title: 'Gateway',
        required: ['gateway'],
        properties: {
          gateway: gatewayField(
            'A gateway with a private endpoint whose public access is still on.',
            true,
          ),
        },
      },
    ],
    verb: 'lock-down',
    request: 'Restrict ${{ steps.present.output.title }} to private endpoints',
    wanted: {
      comment:
        'Stops here when public access is off already, or when nothing would lead to the gateway then.',
      id: 'wanted',
      name: 'Restrict the design',
      action: 'apim:design:lock-down',
      input: { design: valueOf('steps.present.output.design') },
    },
  });
}

export function addRegion(context: TemplateContext): TemplateSource {
  return change(context, {
    name: 'add-gateway-region',
    title: 'Add a region to a gateway',
    description:
      'Adds an Azure region to a gateway on the Premium tier, with a virtual network if the gateway is inside one.',
    tags: ['change', 'multi-region'],
    pages: addRegionFields,
    verb: 'add-region',
    request:
      'Add ${{ parameters.region }} to ${{ steps.present.output.title }}',
    wanted: {
      comment:
        'Stops here when the tier has no more regions, when the region is there already, or when a network is missing.',
      id: 'wanted',
      name: 'Add the region to the design',
      action: 'apim:design:add-region',
      input: addRegionInput,
    },
  });
}

function change(
  { settings, publisher }: TemplateContext,
  { pages, verb, request, wanted, ...texts }: Change,
): TemplateSource {
  const publication = publisher.publishChange({
    name: 'steps.present.output.name',
    entityRef: 'parameters.gateway',
    kind: 'gateway',
    verb,
    title: request,
    description: '${{ steps.plan.output.summary }}',
  });
  const design = wanted
    ? valueOf('steps.wanted.output.design')
    : valueOf('parameters.design');
  return {
    ...texts,
    parameters: [...pages, ...operationsPages(settings.bicep)],
    steps: [
      {
        comment:
          'As the user who runs the template: a gateway that the user must not see cannot be changed.',
        id: 'present',
        name: 'Read the present design',
        action: 'apim:design:read',
        input: { entityRef: valueOf('parameters.gateway') },
      },
      ...publication.before,
      ...(wanted ? [wanted] : []),
      {
        comment:
          'Writes TRANSITION.md, for those who review and carry it out; stops here with the reasons when Azure rejects the change.',
        id: 'plan',
        name: 'Plan the transition',
        action: 'apim:transition:plan',
        input: {
          present: valueOf('steps.present.output.design'),
          wanted: design,
          ...fileIn(publication, 'TRANSITION.md'),
        },
      },
      {
        id: 'generate',
        name: 'Request the decision and generate the Bicep',
        action: 'apim:bicep:generate',
        input: {
          design,
          ...operationsInput(settings.bicep, true),
          ...inFolder(publication),
        },
      },
      describeStep(publication, {
        present: valueOf('steps.present.output.entity'),
        design,
        decisionId: valueOf('steps.generate.output.decisionId'),
      }),
      ...publication.steps,
      confirmStep,
    ],
    links: [
      {
        title: 'Open the gateway in the catalog',
        icon: 'catalog',
        entityRef: valueOf('steps.present.output.entityRef'),
      },
      ...publication.links,
      decisionLink('generate'),
    ],
    text: {
      title: 'Plan of the change',
      content: `\${{ steps.plan.output.summary }}

| | |
| --- | --- |
| Gateway | \${{ steps.present.output.title }} |
| Pattern | \`\${{ steps.present.output.pattern }}\`{% if steps.generate.output.pattern != steps.present.output.pattern %} → \`\${{ steps.generate.output.pattern }}\`{% endif %} |
| How | \${{ steps.plan.output.kind }}, \${{ steps.plan.output.steps }} {% if steps.plan.output.steps == 1 %}step{% else %}steps{% endif %} |
| Exposure afterwards | \${{ steps.generate.output.exposure }} |
| Decision | \`\${{ steps.generate.output.decisionId }}\` |
${compiledRow('generate')}

{% for interruption in steps.plan.output.interruptions %}
- **Interrupts.** \${{ interruption }}
{%- endfor %}

\`TRANSITION.md\` among the generated files has each step with the way back.
`,
    },
  };
}
