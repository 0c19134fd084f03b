import type {
  Finding,
  Severity,
} from 'backstage-plugin-apim-networking-common';

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Fields of a design that speak of the instance as a whole. */
const OF_INSTANCE = [
  'name',
  'tier',
  'units',
  'region',
  'pattern',
  'zones',
  'zoneRedundant',
  'publicIp',
  'ddosProtection',
];

/** Which thing of the scene a field of the design speaks of. */
function subjectOf(field: string): string {
  const location = field.match(/^additionalLocations\[(\d+)\]/);
  if (location) return `region-${Number(location[1]) + 1}`;
  const endpoint = field.match(/^privateEndpoints\[(\d+)\]/);
  if (endpoint) return `privateEndpoint-${endpoint[1]}`;
  const head = field.split(/[.[]/)[0];
  if (head === 'gatewaySubnet') return 'gatewaySubnet';
  if (head === 'applicationGateway' || head === 'frontDoor') return 'edge';
  if (head === 'virtualNetwork') return 'virtualNetwork';
  if (head === 'publicNetworkAccess') return 'gateway';
  if (head === 'developerPortal' || head === 'privateDeveloperPortal') {
    return 'developerPortal';
  }
  return OF_INSTANCE.includes(head) ? 'region-0' : '';
}

/**
 * The worst finding of each thing that the scene can show. Information alone colours nothing.
 */
export function severitiesBySubject(
  findings: Finding[],
): Map<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { field, severity } of findings) {
    const subject = subjectOf(field);
    const present = worst.get(subject);
    if (subject && severity !== 'info') {
      if (!present || rank[severity] < rank[present]) {
        worst.set(subject, severity);
      }
    }
  }
  return worst;
}
