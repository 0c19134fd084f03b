import type { GatewayItem } from 'backstage-plugin-apim-networking-common';

/** The columns of an export as a table, by the name in its first line. */
export const columns: Array<
  [name: string, value: (item: GatewayItem) => string | number]
> = [
  ['entityRef', item => item.entityRef],
  ['title', item => item.title],
  ['owner', item => item.owner ?? ''],
  ['system', item => item.system ?? ''],
  ['environment', item => item.environment ?? ''],
  ['region', item => item.region ?? ''],
  ['tier', item => item.tier ?? ''],
  ['pattern', item => item.pattern],
  ['exposure', item => item.exposure],
  ['headline', item => item.headline],
  ['severity', item => item.severity],
  ['errors', item => item.findings.error],
  ['warnings', item => item.findings.warning],
  ['infos', item => item.findings.info],
  ['waived', item => item.findings.waived],
  ['changedAt', item => item.changedAt],
];
