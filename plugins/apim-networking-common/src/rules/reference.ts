import { capabilityMatrix, patterns, PATTERN_NAMES } from '../patterns';
import { sources } from '../sources';
import { tiers, TIER_NAMES } from '../tiers';
import { rules } from './registry';
import type { Rule } from './rule';

/** A file of the rule reference, by its path below `docs/rules`. */
export interface ReferencePage {
  path: string;
  content: string;
}

const severityTitles = { error: 'Error', warning: 'Warning', info: 'Info' };

/** Facts of the domain tables that are not rules here, and why. */
const leftOut: Array<[string, string]> = [
  [
    'COMB-003',
    'integration with a private endpoint is supported: there is nothing to find',
  ],
  ['CREATE-002, WS-001', 'workspace gateways are not part of a design yet'],
  [
    'SUB-013',
    'whether the provider Microsoft.Web is registered cannot be seen in a design or in the resources around an instance',
  ],
  [
    'DNS, ROUTE, AFD, AGW-001, MR-001, HOST-001, IP-001, TRUST-001, ZONE-001',
    'DNS records, routes, custom domains and what callers and backends assume are not part of a design yet',
  ],
];

/**
 * The rule reference: an index with the matrix of tiers and patterns, and a page for each rule.
 */
export function ruleReference(): ReferencePage[] {
  return [
    { path: 'README.md', content: index() },
    ...rules.map(rule => ({ path: `${rule.id}.md`, content: page(rule) })),
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
    rules.map(rule => [
      `[${rule.id}](${rule.id}.md)`,
      severityTitles[rule.severity],
      rule.title,
    ]),
  );
  const descriptions = PATTERN_NAMES.map(
    name =>
      `- **${patterns[name].title}** (\`${name}\`): ${patterns[name].description}`,
  ).join('\n');
  const omitted = leftOut.map(([id, why]) => `- ${id}: ${why}.`).join('\n');
  return `# Rules

Made from the registry of rules by \`yarn generate\`; do not edit.

An **error** is what Azure refuses or what breaks. A **warning** ought to be better, or the sources disagree about it. An
**info** is worth knowing.

## What each tier can do

${matrix}

${descriptions}

## The rules

${list}

## Left out

${omitted}
`;
}

function page(rule: Rule): string {
  const cited = rule.sources.map(id => {
    const { title, url, date } = sources[id] as {
      title: string;
      url: string;
      date?: string;
    };
    return `- [${title}](${url})${date ? `, ${date}` : ''}`;
  });
  const applies = rule.appliesTo
    ? rule.appliesTo.map(tier => tiers[tier].title).join(', ')
    : 'every tier';
  return `# ${rule.id}: ${rule.title}

${severityTitles[rule.severity]} · ${rule.family} · ${applies}${
    rule.disputed ? ' · the sources disagree' : ''
  }

${rule.rationale}

## How to fix it

${rule.remedy}

| good | bad |
| --- | --- |
| \`${rule.example.good}\` | \`${rule.example.bad}\` |

## Sources

${cited.join('\n')}
`;
}
