import {
  patterns,
  sources,
  tiers,
  type ExcludedPair,
  type RankedOption,
  type Reason,
  type Recommendation,
} from 'backstage-plugin-apim-networking-common';
import { recommendMessages } from '../messages';
import type { TextStyle } from '../terminal/output';
import { markdownText } from '../text/markdown';
import { wrap } from '../text/wrap';

const texts = recommendMessages.report;

/** Tier and pattern, such as `Standard v2, Isolated`. */
export function pairTitle({
  tier,
  pattern,
}: Pick<RankedOption, 'tier' | 'pattern'>): string {
  return `${tiers[tier].title}, ${patterns[pattern].title}`;
}

/** Excluded pairs, those with the same reasons together. */
export function excludedTogether(
  excluded: ExcludedPair[],
): Array<{ titles: string[]; reasons: string[] }> {
  const groups = new Map<string, { titles: string[]; reasons: string[] }>();
  for (const pair of excluded) {
    const reasons = pair.reasons.map(({ text }) => text);
    const key = reasons.join('\n');
    const group = groups.get(key) ?? { titles: [], reasons };
    group.titles.push(pairTitle(pair));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * A recommendation for a terminal.
 *
 * @param shown - how many options are shown in full
 */
export function recommendationText(
  { summary, options, excluded }: Recommendation,
  shown: number,
  style: TextStyle,
): string {
  const { colors, width } = style;
  const rest = options.slice(shown);
  return [
    colors.bold(wrap(summary, width)),
    ...options.slice(0, shown).map(option => optionText(option, style)),
    ...(rest.length > 0
      ? [
          `${colors.bold(texts.alsoPossible)}\n${rest
            .map(
              option =>
                `${String(option.rank).padStart(3)}. ${pairTitle(option)}`,
            )
            .join('\n')}`,
        ]
      : []),
    ...(excluded.length > 0
      ? [
          `${colors.bold(texts.excluded)}\n${excludedTogether(excluded)
            .map(
              ({ titles, reasons }) =>
                `  ${wrap(titles.join('; '), width, '  ')}\n${reasons
                  .map(
                    reason =>
                      `    ${colors.dim('-')} ${wrap(reason, width, '      ')}`,
                  )
                  .join('\n')}`,
            )
            .join('\n')}`,
        ]
      : []),
  ].join('\n\n');
}

function optionText(option: RankedOption, style: TextStyle): string {
  const { colors, width } = style;
  const color = {
    best: colors.green,
    good: colors.green,
    possible: colors.yellow,
  }[option.fit];
  const line = (mark: string, text: string) =>
    `   ${mark} ${wrap(text, width, '     ')}`;
  return [
    `${colors.bold(`${option.rank}. ${pairTitle(option)}`)}  ${color(
      option.fit,
    )}`,
    ...option.reasonsFor.map(({ text }) => line(colors.green('+'), text)),
    ...option.reasonsAgainst.map(({ text }) => line(colors.yellow('-'), text)),
    ...(option.policy.verdict === 'not-evaluated'
      ? []
      : [line(colors.dim(texts.policy.text), option.policy.text)]),
    line(
      colors.dim(texts.costs.text),
      option.cost.map(({ text }) => text).join('; ') || texts.noCosts,
    ),
  ].join('\n');
}

/** A recommendation for a document or a comment. */
export function recommendationMarkdown(
  { summary, options, excluded }: Recommendation,
  shown: number,
): string {
  return [
    markdownText(summary),
    ...options
      .slice(0, shown)
      .map(option =>
        [
          `### ${option.rank}. ${pairTitle(option)} (${option.fit})`,
          [
            ...option.reasonsFor.map(reason => `- ➕ ${cited(reason)}`),
            ...option.reasonsAgainst.map(reason => `- ➖ ${cited(reason)}`),
            ...(option.policy.verdict === 'not-evaluated'
              ? []
              : [
                  `- ${texts.policy.markdown}: ${markdownText(
                    option.policy.text,
                  )}`,
                ]),
            `- ${texts.costs.markdown}: ${markdownText(
              option.cost.map(({ text }) => text).join('; ') || texts.noCosts,
            )}`,
          ].join('\n'),
        ].join('\n\n'),
      ),
    ...(options.length > shown
      ? [
          `${texts.alsoPossible}: ${options
            .slice(shown)
            .map(pairTitle)
            .join('; ')}.`,
        ]
      : []),
    ...(excluded.length > 0
      ? [
          `### ${texts.excluded}\n\n${excludedTogether(excluded)
            .map(
              ({ titles, reasons }) =>
                `- ${titles.join('; ')}: ${reasons
                  .map(markdownText)
                  .join(' ')}`,
            )
            .join('\n')}`,
        ]
      : []),
  ].join('\n\n');
}

function cited({ text, sources: ids }: Reason): string {
  const links = ids.map((id, index) => `[${index + 1}](${sources[id].url})`);
  return [markdownText(text), ...links].join(' ');
}
