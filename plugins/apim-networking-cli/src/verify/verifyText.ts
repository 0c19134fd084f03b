import type { TextStyle } from '../terminal/output';
import type { VerifyResult } from './VerifyResult';

const MAX_LISTED = 20;

/** The answer of `verify` for a terminal. */
export function verifyText(
  result: VerifyResult,
  { colors }: Pick<TextStyle, 'colors'>,
): string {
  const lines = [
    `${
      result.verified ? colors.green('Verified') : colors.red('Not verified')
    }: ${result.message}`,
  ];
  const { changed = [], added = [], missing = [] } = result.files ?? {};
  for (const [what, paths] of [
    ['changed', changed],
    ['added', added],
    ['missing', missing],
  ] as const) {
    for (const path of paths.slice(0, MAX_LISTED)) {
      lines.push(`  ${what}  ${path}`);
    }
    if (paths.length > MAX_LISTED) {
      lines.push(`  ${what}  ${paths.length - MAX_LISTED} more`);
    }
  }
  return lines.join('\n');
}
