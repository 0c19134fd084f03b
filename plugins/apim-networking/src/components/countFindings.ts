import type { Severity } from 'backstage-plugin-apim-networking-common';
import { type Translate } from '../translation';

/** How many findings there are, such as `1 error, 2 warnings, 1 waived`; empty where there are none. */
export function countFindings(
  t: Translate,
  findings: Partial<Record<Severity | 'waived', number>>,
): string {
  return (['error', 'warning', 'info', 'waived'] as const)
    .flatMap(kind => {
      const count = findings[kind] ?? 0;
      return count > 0 ? [t(`shared.findingCount.${kind}`, { count })] : [];
    })
    .join(', ');
}
