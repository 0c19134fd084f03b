import {
  attachments,
  capabilityMatrix,
  describeSupport,
  patterns,
  PATTERN_NAMES,
  tiersOfPattern,
  type TierFeature,
} from '../patterns';
import { catalogue, catalogueExamples } from '../catalogue';
import { sourcesOf, type CatalogueEntry } from '../finding';
import { isRule } from '../rules/rule';
import { staticAnalysisExceptions } from '../staticAnalysis';
import { tiers, TIER_NAMES } from '../tiers';
import type { RuleExample } from '../rules/examples/example';
import { renderExample, renderPolicy } from '../rules/examples/renderExample';
import { describeScope, tiersOfRule } from '../rules/scope';
import { prose, severityTitles } from './prose';

/**
 * A file of the rule reference, by its path below `docs/rules`.
 *
 * @public
 */
export interface ReferencePage {
  path: string;
  content: string;
}

const FIRST_VERSION = '0.1.0';

/** Facts of the domain tables that are not rules here, and why. */
const uncheckedRules: Array<[string, string]> = [
  [
    'COMB-003',
    'integration with a private endpoint is supported, so there is nothing to find',
  ],
  [
    'SUB-013',
    'neither a design nor the resources related to an instance show whether the provider Microsoft.Web is registered',
  ],
  [
    'TRUST-001',
    'a design does not contain the settings of backends, such as the retired bypass for trusted services',
  ],
];

/**
 * The rule reference: an index with the matrix of tiers and patterns, and a page for each rule, as Markdown.
 *
 * @public
 */
export function ruleReference(): ReferencePage[] {
  return [
    { path: 'README.md', content: index() },
    { path: 'static-analysis.md', content: staticAnalysisPage() },
    ...catalogue.map(entry => ({
      path: `${entry.id}.md`,
      content: page(entry),
    })),
  ];
}

function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

function index(): string {
  const matrix = table(
    ['', ...TIER_NAMES.map(tier => tiers[tier].title)],
    PATTERN_NAMES.map(pattern => [
      patterns[pattern].title,
      ...TIER_NAMES.map(tier =>
        capabilityMatrix[pattern][tier].supported ? 'yes' : '–',
      ),
    ]),
  );
  const list = table(
    ['Rule', 'Severity', 'What it finds'],
    catalogue
      .filter(({ stage }) => stage !== 'static-analysis')
      .map(({ id, severity, title }) => [
        `[${id}](${id}.md)`,
        severityTitles[severity],
        prose(title),
      ]),
  );
  const descriptions = PATTERN_NAMES.map(
    name =>
      `- **${patterns[name].title}** (\`${name}\`): ${patterns[name].description}`,
  ).join('\n');
  const comparison = table(
    ['Model', 'Tiers', 'Components', 'Traffic', 'Scenario'],
    PATTERN_NAMES.map(name => {
      const { title, components, traffic, scenario } = patterns[name];
      return [
        `**${title}**`,
        tiersOfPattern(name)
          .map(tier => tiers[tier].title)
          .join(', '),
        components,
        traffic,
        scenario,
      ];
    }),
  );
  const reasons = PATTERN_NAMES.flatMap(name => {
    const { title, attachment, privateEndpoint, frontDoor } = patterns[name];
    const { feature } = attachments[attachment];
    const needed: TierFeature[] = [
      ...(feature ? [feature] : []),
      ...(privateEndpoint || frontDoor ? ['privateEndpoint' as const] : []),
    ];
    return needed.length > 0
      ? [`- **${title}**: ${needed.map(describeSupport).join(' ')}`]
      : [];
  }).join('\n');
  const omitted = uncheckedRules
    .map(([id, why]) => `- ${id}: ${why}.`)
    .join('\n');
  return `# Rules

Generated from the rules by \`yarn generate\`; do not edit.

Look up what a rule finds, why, and how to fix it. An **error** means that Azure rejects the design, or that the gateway fails. A **warning** means that you
should improve the design, or that the sources disagree. An **info** is a recommendation.

## Patterns by tier

${matrix}

${descriptions}

## Compare patterns

${comparison}

## Why tiers do not support a pattern

${reasons}

## Rules by ID

${list}

For the checks of other rule sets, see [Static analysis](static-analysis.md).

## Rules that are not implemented

${omitted}
`;
}

function staticAnalysisPage(): string {
  const checks = table(
    ['IDs', 'Severity', 'What it finds', 'How to fix it'],
    catalogue
      .filter(({ stage }) => stage === 'static-analysis')
      .map(({ id, otherIds = [], severity, title, remedy }) => [
        [`[${id}](${id}.md)`, ...otherIds.map(other => `\`${other}\``)].join(
          ', ',
        ),
        severityTitles[severity],
        prose(title),
        prose(remedy),
      ]),
  );
  const exceptions = staticAnalysisExceptions
    .map(
      ({ ids, why }) =>
        `- ${ids.map(id => `\`${id}\``).join(', ')}: ${prose(why)}.`,
    )
    .join('\n');
  return `# Static analysis

Generated from the checks by \`yarn generate\`; do not edit.

Find out whether a gateway and its related resources pass the checks of PSRule for Azure, Checkov and Azure Policy. The suite implements these checks, and
evaluates the predicted resources of a deployment or the resources in Azure. Each finding has the IDs of the rule sets that have the check. No check is an
error, because Azure accepts the resources.

${checks}

## Exceptions

${exceptions}
`;
}

function page(entry: CatalogueEntry): string {
  const cited = sourcesOf(entry).map(
    ({ title, url, date }) => `- [${title}](${url})${date ? `, ${date}` : ''}`,
  );
  const scope = isRule(entry) ? describeScope(entry) : [];
  const examples = catalogueExamples[entry.id] ?? [];
  const sections: Array<[string, string[]]> = [
    ['Applies to', scope.map(text => `- ${text}`)],
    ['IDs in other rule sets', (entry.otherIds ?? []).map(id => `- \`${id}\``)],
    ['Examples', examples.map(exampleText)],
    ['How to fix it', [prose(entry.remedy)]],
    ['Sources', cited],
  ];
  const written = sections
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([title, lines]) =>
        `## ${title}\n\n${lines.join(title === 'Examples' ? '\n\n' : '\n')}`,
    );
  return `# ${entry.id}: ${prose(entry.title)}

${describeKind(entry)}

${prose(entry.rationale)}

${written.join('\n\n')}
`;
}

/** Severity, family, tiers and what else there is to know at a glance. */
function describeKind(entry: CatalogueEntry): string {
  const { stage = 'design', severity, family, disputed, since } = entry;
  const tierNames = isRule(entry) ? tiersOfRule(entry) : undefined;
  return [
    severityTitles[severity],
    family,
    ...(isRule(entry)
      ? [tierNames?.map(tier => tiers[tier].title).join(', ') ?? 'every tier']
      : []),
    ...(disputed ? ['the sources disagree'] : []),
    ...(stage === 'policy' ? ['by the organization’s policy'] : []),
    `since ${since ?? FIRST_VERSION}`,
  ].join(' · ');
}

function exampleText({ title, bad, good, at, policy }: RuleExample): string {
  const block = (input: RuleExample['bad']) => {
    const { language, text } = renderExample(input);
    return `\`\`\`${language}\n${text}\n\`\`\``;
  };
  return `${
    title ? `### ${title.charAt(0).toUpperCase()}${title.slice(1)}\n\n` : ''
  }${
    policy
      ? `With this policy:\n\n\`\`\`yaml\n${renderPolicy(policy)}\n\`\`\`\n\n`
      : ''
  }Incorrect, at \`${at}\`:

${block(bad)}

Correct:

${block(good)}`;
}
