import { InputError } from '@backstage/errors';
import {
  describeScope,
  renderExample,
  ruleExamples,
  rules,
  sources,
  TIER_NAMES,
  tiers,
  tiersOfRule,
  type Rule,
  type Source,
} from 'backstage-plugin-apim-networking-common';
import { distance } from 'fastest-levenshtein';
import { EXIT_FINE, type ExitCode } from '../program/exitCodes';
import {
  styleOfStdout,
  toJson,
  writeOutput,
  type TextStyle,
} from '../program/output';
import { codeBlock, markdownText } from '../text/markdown';
import { wrap } from '../text/wrap';

/** Options of `explain`. */
export interface ExplainOptions {
  format: 'text' | 'json' | 'markdown';
  output?: string;
}

/**
 * `apim-networking explain RULE`: what a rule finds, why, how to fix it, and the documents that say so.
 *
 * @throws InputError for an id that is not of a rule; the message has the ids that are like it
 */
export async function explain(
  id: string,
  { format, output }: ExplainOptions,
): Promise<ExitCode> {
  const rule = ruleOf(id);
  const text = {
    text: () => ruleText(rule, styleOfStdout(output)),
    json: () => toJson(ruleJson(rule)),
    markdown: () => ruleMarkdown(rule),
  }[format]();
  await writeOutput(text, output);
  return EXIT_FINE;
}

function ruleOf(id: string): Rule {
  const wanted = id.trim().toUpperCase();
  const rule = rules.find(candidate => candidate.id.toUpperCase() === wanted);
  if (rule) return rule;
  const near = rules
    .map(candidate => ({
      id: candidate.id,
      far: distance(wanted, candidate.id.toUpperCase()),
    }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3);
  throw new InputError(
    `There is no rule ${JSON.stringify(id)}; the nearest are ${near
      .map(candidate => candidate.id)
      .join(', ')}`,
  );
}

function sourcesOf(rule: Rule): Source[] {
  return rule.sources.map(id => sources[id]);
}

function appliesTo(rule: Rule): string {
  return (
    tiersOfRule(rule)
      ?.map(tier => tiers[tier].title)
      .join(', ') ?? 'every tier'
  );
}

function examplesOf(rule: Rule) {
  return ruleExamples[rule.id].map(({ title, at, bad, good }) => ({
    title,
    at,
    bad: renderExample(bad),
    good: renderExample(good),
  }));
}

function ruleJson(rule: Rule) {
  const { check: _, messages: __, ...facts } = rule;
  return {
    ...facts,
    appliesTo: tiersOfRule(rule) ?? TIER_NAMES,
    scope: describeScope(rule),
    disputed: rule.disputed ?? false,
    examples: examplesOf(rule),
    sources: sourcesOf(rule),
  };
}

function ruleText(rule: Rule, { colors, width }: TextStyle): string {
  const color = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  }[rule.severity];
  const rows: Array<[string, string]> = [
    ['fix', colors.green(wrap(rule.remedy, width, ' '.repeat(8)))],
    ['why', wrap(rule.rationale, width, ' '.repeat(8))],
    ['tiers', wrap(appliesTo(rule), width, ' '.repeat(8))],
    ...describeScope(rule).map((text): [string, string] => [
      'scope',
      wrap(text, width, ' '.repeat(8)),
    ]),
    ...(rule.disputed
      ? [['note', 'The sources disagree about this.'] as [string, string]]
      : []),
    ...sourcesOf(rule).map(({ title, url, date }): [string, string] => [
      'source',
      `${title}${date ? `, ${date}` : ''}\n${' '.repeat(8)}${url}`,
    ]),
  ];
  const [{ at, bad, good }] = examplesOf(rule);
  return [
    `${colors.bold(rule.id)}  ${rule.title}  ${color(rule.severity)}`,
    ...rows.map(([name, text]) => `${colors.dim(name.padEnd(7))} ${text}`),
    '',
    colors.dim(`incorrect, at ${at}`),
    indented(bad.text),
    '',
    colors.dim('correct'),
    indented(good.text),
  ].join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function ruleMarkdown(rule: Rule): string {
  return [
    `## ${rule.id}: ${markdownText(rule.title)}`,
    `${rule.severity} · ${rule.family} · ${appliesTo(rule)}${
      rule.disputed ? ' · the sources disagree' : ''
    }`,
    markdownText(rule.rationale),
    `**How to fix it:** ${markdownText(rule.remedy)}`,
    ...examplesOf(rule).flatMap(({ title, at, bad, good }) => [
      ...(title ? [`### ${markdownText(title)}`] : []),
      `Incorrect, at \`${at}\`:`,
      codeBlock(bad),
      'Correct:',
      codeBlock(good),
    ]),
    sourcesOf(rule)
      .map(
        ({ title, url, date }) =>
          `- [${markdownText(title)}](${url})${date ? `, ${date}` : ''}`,
      )
      .join('\n'),
  ].join('\n\n');
}
