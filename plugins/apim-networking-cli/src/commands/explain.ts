import { InputError } from '@backstage/errors';
import {
  catalogue,
  catalogueExamples,
  describeScope,
  findEntry,
  isRule,
  renderExample,
  renderPolicy,
  sourcesOf,
  TIER_NAMES,
  tiers,
  tiersOfRule,
  type CatalogueEntry,
} from 'backstage-plugin-apim-networking-common';
import { distance } from 'fastest-levenshtein';
import { explainMessages, findingsMessages } from '../messages';
import { EXIT_FINE, type ExitCode } from '../terminal/exitCodes';
import {
  styleOfStdout,
  toJson,
  writeOutput,
  type TextStyle,
} from '../terminal/output';
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
 * @throws InputError for an id that no finding can have; the message has the ids that are like it
 */
export async function explain(
  id: string,
  { format, output }: ExplainOptions,
): Promise<ExitCode> {
  const entry = entryOf(id);
  const text = {
    text: () => entryText(entry, styleOfStdout(output)),
    json: () => toJson(entryJson(entry)),
    markdown: () => entryMarkdown(entry),
  }[format]();
  await writeOutput(text, output);
  return EXIT_FINE;
}

function entryOf(id: string): CatalogueEntry {
  const entry = findEntry(id);
  if (entry) return entry;
  const wanted = id.trim().toUpperCase();
  const near = catalogue
    .map(candidate => ({
      id: candidate.id,
      far: distance(wanted, candidate.id.toUpperCase()),
    }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3);
  throw new InputError(
    explainMessages.noRule(
      id,
      near.map(candidate => candidate.id),
    ),
  );
}

function tiersOf(entry: CatalogueEntry): string | undefined {
  if (!isRule(entry)) return undefined;
  return (
    tiersOfRule(entry)
      ?.map(tier => tiers[tier].title)
      .join(', ') ?? explainMessages.everyTier
  );
}

function scopeOf(entry: CatalogueEntry): string[] {
  return isRule(entry) ? describeScope(entry) : [];
}

function examplesOf({ id }: CatalogueEntry) {
  return (catalogueExamples[id] ?? []).map(
    ({ title, at, bad, good, policy }) => ({
      title,
      at,
      ...(policy && { policy: renderPolicy(policy) }),
      bad: renderExample(bad),
      good: renderExample(good),
    }),
  );
}

function entryJson(entry: CatalogueEntry) {
  const { id, otherIds, family, stage = 'design', severity, title } = entry;
  const { rationale, remedy, disputed = false, since } = entry;
  return {
    id,
    otherIds,
    family,
    stage,
    severity,
    title,
    rationale,
    ...(isRule(entry) && {
      appliesTo: tiersOfRule(entry) ?? TIER_NAMES,
      scope: describeScope(entry),
    }),
    sources: sourcesOf(entry),
    remedy,
    disputed,
    since,
    examples: examplesOf(entry),
  };
}

function entryText(
  entry: CatalogueEntry,
  { colors, width }: TextStyle,
): string {
  const color = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  }[entry.severity];
  const wrapped = (text: string) => wrap(text, width, ' '.repeat(8));
  const rowNames = explainMessages.rows;
  const tierTitles = tiersOf(entry);
  const rows: Array<[string, string]> = [
    [findingsMessages.rows.fix, colors.green(wrapped(entry.remedy))],
    [findingsMessages.rows.why, wrapped(entry.rationale)],
    ...(tierTitles
      ? [[rowNames.tiers, wrapped(tierTitles)] as [string, string]]
      : []),
    ...scopeOf(entry).map((text): [string, string] => [
      rowNames.scope,
      wrapped(text),
    ]),
    ...(entry.otherIds?.length
      ? [
          [rowNames.also, wrapped(entry.otherIds.join(', '))] as [
            string,
            string,
          ],
        ]
      : []),
    ...(entry.disputed
      ? [
          [findingsMessages.rows.note, findingsMessages.disputed.sentence] as [
            string,
            string,
          ],
        ]
      : []),
    ...sourcesOf(entry).map(({ title, url, date }): [string, string] => [
      findingsMessages.rows.source,
      `${title}${date ? `, ${date}` : ''}\n${' '.repeat(8)}${url}`,
    ]),
  ];
  const [example] = examplesOf(entry);
  return [
    `${colors.bold(entry.id)}  ${entry.title}  ${color(entry.severity)}`,
    ...rows.map(([name, text]) => `${colors.dim(name.padEnd(7))} ${text}`),
    ...(example?.policy
      ? ['', colors.dim(explainMessages.policy), indented(example.policy)]
      : []),
    ...(example
      ? [
          '',
          colors.dim(explainMessages.incorrect(example.at)),
          indented(example.bad.text),
          '',
          colors.dim(explainMessages.correct),
          indented(example.good.text),
        ]
      : []),
  ].join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function entryMarkdown(entry: CatalogueEntry): string {
  const { id, otherIds, title, severity, family, disputed } = entry;
  const texts = explainMessages.markdown;
  const tierTitles = tiersOf(entry);
  const cited = sourcesOf(entry).map(
    source =>
      `- [${markdownText(source.title)}](${source.url})${
        source.date ? `, ${source.date}` : ''
      }`,
  );
  return [
    `## ${id}: ${markdownText(title)}`,
    [
      severity,
      family,
      ...(tierTitles ? [tierTitles] : []),
      ...(disputed ? [findingsMessages.disputed.phrase] : []),
    ].join(' · '),
    ...(otherIds?.length
      ? [`**${texts.otherIds}:** ${markdownText(otherIds.join(', '))}`]
      : []),
    markdownText(entry.rationale),
    `**${texts.fix}:** ${markdownText(entry.remedy)}`,
    ...examplesOf(entry).flatMap(example => [
      ...(example.title ? [`### ${markdownText(example.title)}`] : []),
      ...(example.policy
        ? [texts.policy, codeBlock({ language: 'yaml', text: example.policy })]
        : []),
      texts.incorrect(example.at),
      codeBlock(example.bad),
      texts.correct,
      codeBlock(example.good),
    ]),
    ...(cited.length > 0 ? [cited.join('\n')] : []),
  ].join('\n\n');
}
