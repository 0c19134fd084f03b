import type { Severity } from 'backstage-plugin-apim-networking-common';

/** How many findings there are, such as `1 error, 2 warnings, 1 waived`; empty where there are none. */
export function countFindings(
  findings: Partial<Record<Severity | 'waived', number>>,
): string {
  const { error = 0, warning = 0, info = 0, waived = 0 } = findings;
  return (
    [
      [error, 'error', 'errors'],
      [warning, 'warning', 'warnings'],
      [info, 'info', 'infos'],
      [waived, 'waived', 'waived'],
    ] as const
  )
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`)
    .join(', ');
}
