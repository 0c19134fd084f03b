import {
  patterns,
  type PatternName,
} from 'backstage-plugin-apim-networking-common';
import { valueOf } from '../expression';
import { compiledRow, NEXT_STEPS } from '../parts/deploymentSteps';
import { designField } from '../parts/designField';
import { confirmStep, decisionLink } from '../parts/lastSteps';
import { operationsInput } from '../parts/operations';
import { nameField, ownerField } from '../parts/ownership';
import { describeStep, inFolder } from '../parts/places';
import type { NewSubject } from '../publish/Publisher';
import type { TemplateSource } from '../Template';
import { patternTemplateName } from '../templateNames';
import type { TemplateContext } from './TemplateContext';

/** Titles for users who do not know the names of the patterns. */
const TITLES: Record<PatternName, string> = {
  public: 'Create a public API gateway',
  'injection-external': 'Create a public API gateway inside a virtual network',
  'injection-internal': 'Create a private API gateway inside a virtual network',
  'injection-v2': 'Create a private v2 gateway inside a virtual network',
  'integration-v2': 'Create a public API gateway with private backends',
  'private-endpoint': 'Create an API gateway with a private endpoint',
  isolated: 'Create a fully private API gateway',
  'internal-appgw-waf': 'Create an internal gateway behind Application Gateway',
  'private-endpoint-appgw-waf':
    'Create a private endpoint behind Application Gateway',
  'front-door-private-link': 'Create an API gateway behind Azure Front Door',
  'workspace-integration': 'Create a public workspace gateway',
  'workspace-injection': 'Create a private workspace gateway',
};

const TAGS: Array<[RegExp, string]> = [
  [/^workspace-/, 'workspace'],
  [/private-endpoint|isolated|private-link/, 'private-link'],
  [/injection|internal-appgw/, 'injection'],
  [/integration|isolated/, 'integration'],
  [/appgw|front-door/, 'firewall'],
];

/** Creates a gateway of one pattern. */
export function patternGateway(
  pattern: PatternName,
  { settings, publisher }: TemplateContext,
): TemplateSource {
  const subject: NewSubject = {
    name: 'parameters.design.name',
    title: 'parameters.title',
    kind: 'gateway',
    entityRef: 'steps.describe.output.entityRef',
  };
  const publication = publisher.publishNew(subject);
  const { title, description } = patterns[pattern];
  return {
    name: patternTemplateName(pattern),
    title: TITLES[pattern],
    description: `Creates an Azure API Management gateway with the networking pattern ${title}. ${description}`,
    tags: TAGS.flatMap(([matches, tag]) => (matches.test(pattern) ? tag : [])),
    pattern,
    parameters: [
      {
        title: 'Ownership',
        required: ['title', 'owner'],
        properties: { title: nameField(true), owner: ownerField('gateway') },
      },
      {
        title: 'Networking',
        required: ['design'],
        properties: { design: designField(settings, { pattern }) },
      },
      ...publication.pages,
    ],
    steps: [
      ...publication.before,
      {
        comment:
          'Requests a decision on the design, and stops here with every finding in the log when it is denied.',
        id: 'generate',
        name: 'Request the decision and generate the Bicep',
        action: 'apim:bicep:generate',
        input: {
          design: valueOf('parameters.design'),
          owner: valueOf('parameters.owner'),
          ...operationsInput(settings.bicep, false),
          ...inFolder(publication),
        },
      },
      describeStep(publication, {
        design: valueOf('parameters.design'),
        owner: valueOf('parameters.owner'),
        title: valueOf('parameters.title'),
        decisionId: valueOf('steps.generate.output.decisionId'),
      }),
      ...publication.steps,
      confirmStep,
    ],
    links: [...publication.links, decisionLink('generate')],
    text: {
      title: 'What was generated',
      content: `| | |
| --- | --- |
| Pattern | \`\${{ steps.generate.output.pattern }}\` |
| Exposure | \${{ steps.generate.output.exposure }} |
| Decision | \`\${{ steps.generate.output.decisionId }}\` |
${compiledRow('generate')}

${NEXT_STEPS}`,
    },
  };
}
