/** Properties that empty text leaves out; elsewhere it stays, so that the schema says what is needed. */
const OPTIONAL = new Set([
  'prefix',
  'resourceGroup',
  'subscriptionId',
  'dnsLabel',
  'workspace',
  'nextHopIpAddress',
]);
/** Parts whose name is optional. */
const OPTIONAL_NAMES = new Set([
  'privateEndpoints',
  'applicationGateway',
  'frontDoor',
  'workspaceGateway',
]);
/** Lists that say nothing where they are empty. */
const OMITTED_WHEN_EMPTY = new Set([
  'zones',
  'addressSpace',
  'listeners',
  'customDomains',
  'privateEndpoints',
  'additionalLocations',
  'clientRanges',
]);
/** Parts that say something even where nothing is set in them. */
const MEANINGFUL = new Set(['forcedTunnel', 'subnet', 'gatewaySubnet']);

/** A design without what is undefined or empty, and without spaces around what was typed. */
export function compact(
  design: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(design).flatMap(([key, value]) => {
      const compacted =
        key === 'tags' ? nonEmpty(value) : compactAt(key, '', value);
      return compacted === undefined ? [] : [[key, compacted]];
    }),
  );
}

function compactAt(key: string, part: string, value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.trim();
    const optional =
      OPTIONAL.has(key) || (key === 'name' && OPTIONAL_NAMES.has(part));
    return text === '' && optional ? undefined : text;
  }
  if (Array.isArray(value)) {
    const items = value.map(item => compactAt('', key, item));
    return items.length === 0 && OMITTED_WHEN_EMPTY.has(key)
      ? undefined
      : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const compacted = compactAt(name, key || part, item);
    return compacted === undefined ? [] : [[name, compacted] as const];
  });
  return entries.length === 0 && !MEANINGFUL.has(key)
    ? undefined
    : Object.fromEntries(entries);
}

function nonEmpty(value: unknown): unknown {
  return value && Object.keys(value).length > 0 ? value : undefined;
}
