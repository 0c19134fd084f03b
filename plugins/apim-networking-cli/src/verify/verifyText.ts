import { verifyMessages } from '../messages';
import type { TextStyle } from '../terminal/output';
import type { VerifyResult } from './VerifyResult';

const MAX_LISTED = 20;
const texts = verifyMessages.report;

/** The answer of `verify` for a terminal. */
export function verifyText(
  result: VerifyResult,
  { colors }: Pick<TextStyle, 'colors'>,
): string {
  const lines = [
    `${
      result.verified
        ? colors.green(texts.verified)
        : colors.red(texts.notVerified)
    }: ${result.message}`,
  ];
  const { changed = [], added = [], missing = [] } = result.files ?? {};
  for (const [what, paths] of [
    [texts.files.changed, changed],
    [texts.files.added, added],
    [texts.files.missing, missing],
  ] as const) {
    for (const path of paths.slice(0, MAX_LISTED)) {
      lines.push(`  ${what}  ${path}`);
    }
    if (paths.length > MAX_LISTED) {
      lines.push(`  ${what}  ${texts.more(paths.length - MAX_LISTED)}`);
    }
  }
  return lines.join('\n');
}
