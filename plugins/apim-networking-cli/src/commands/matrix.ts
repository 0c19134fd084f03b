import {
  capabilityMatrix,
  patterns,
  PATTERN_NAMES,
  sources,
  TIER_NAMES,
  tiers,
} from 'backstage-plugin-apim-networking-common';
import { matrixMessages } from '../messages';
import { EXIT_FINE, type ExitCode } from '../terminal/exitCodes';
import {
  styleOfStdout,
  toJson,
  writeOutput,
  type TextStyle,
} from '../terminal/output';
import { markdownTable, markdownText } from '../text/markdown';
import { table } from '../text/table';
import { wrap } from '../text/wrap';

/** Options of `matrix`. */
export interface MatrixOptions {
  format: 'text' | 'json' | 'markdown';
  output?: string;
}

/** `apim-networking matrix`: which tier has which networking pattern, and why not. */
export async function matrix({
  format,
  output,
}: MatrixOptions): Promise<ExitCode> {
  const text = {
    text: () => matrixText(styleOfStdout(output)),
    json: () => toJson(matrixJson()),
    markdown: matrixMarkdown,
  }[format]();
  await writeOutput(text, output);
  return EXIT_FINE;
}

function matrixJson() {
  return PATTERN_NAMES.map(pattern => ({
    pattern,
    title: patterns[pattern].title,
    description: patterns[pattern].description,
    scenario: patterns[pattern].scenario,
    tiers: TIER_NAMES.map(tier => {
      const capability = capabilityMatrix[pattern][tier];
      return {
        tier,
        supported: capability.supported,
        reason: capability.reason || undefined,
        sources: capability.sources.map(id => sources[id]),
      };
    }),
  }));
}

function matrixText(style: TextStyle): string {
  const { colors, width } = style;
  const grid = table(
    ['', ...TIER_NAMES.map(tier => tiers[tier].title)],
    PATTERN_NAMES.map(pattern => [
      patterns[pattern].title,
      ...TIER_NAMES.map(tier =>
        capabilityMatrix[pattern][tier].supported
          ? colors.green(matrixMessages.supported)
          : colors.dim('–'),
      ),
    ]),
    style,
  );
  const reasons = reasonsByPattern().map(({ title, description, missing }) =>
    [
      `${colors.bold(title)}  ${wrap(description, width, '  ')}`,
      ...missing.map(
        ({ names, reason }) =>
          `  ${colors.dim(matrixMessages.missing)} ${names}: ${wrap(
            reason,
            width,
            '    ',
          )}`,
      ),
    ].join('\n'),
  );
  return [grid, ...reasons].join('\n\n');
}

function matrixMarkdown(): string {
  const grid = markdownTable(
    ['', ...TIER_NAMES.map(tier => tiers[tier].title)],
    PATTERN_NAMES.map(pattern => [
      patterns[pattern].title,
      ...TIER_NAMES.map(tier =>
        capabilityMatrix[pattern][tier].supported
          ? matrixMessages.supported
          : '–',
      ),
    ]),
  );
  const reasons = reasonsByPattern().map(({ title, description, missing }) =>
    [
      `- **${markdownText(title)}**: ${markdownText(description)}`,
      ...missing.map(
        ({ names, reason }) =>
          `  - ${matrixMessages.missing} ${names}: ${markdownText(reason)}`,
      ),
    ].join('\n'),
  );
  return `${grid}\n\n${reasons.join('\n')}`;
}

/** Why tiers lack a pattern; tiers with one reason stand together. */
function reasonsByPattern() {
  return PATTERN_NAMES.map(pattern => {
    const byReason = new Map<string, string[]>();
    for (const tier of TIER_NAMES) {
      const { supported, reason } = capabilityMatrix[pattern][tier];
      if (!supported) {
        byReason.set(reason, [
          ...(byReason.get(reason) ?? []),
          tiers[tier].title,
        ]);
      }
    }
    return {
      title: patterns[pattern].title,
      description: patterns[pattern].description,
      missing: [...byReason].map(([reason, names]) => ({
        reason,
        names: names.join(', '),
      })),
    };
  });
}
