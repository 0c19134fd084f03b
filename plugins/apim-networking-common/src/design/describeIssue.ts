import type { DesignIssue } from './issueSchema';

/**
 * One line for a log or an error message: `<field> must be <expected>, got <actual>.`, and what to do.
 *
 * @param whole - the name of the whole value, for an issue without a field
 * @public
 */
export function describeIssue(
  { field, message, actual }: DesignIssue,
  whole: string = 'design',
): string {
  const [, must, advice = ''] = /^(.*?)(\. .*)?$/s.exec(message)!;
  return `${field || whole} ${must}, got ${actual}${advice}.`;
}
