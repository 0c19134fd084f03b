import {
  tiers,
  type CallerName,
  type ComponentName,
  type Posture,
  type SubnetPosture,
  type VirtualNetworkPosture,
} from 'backstage-plugin-apim-networking-common';

export const componentTitles: Record<ComponentName, string> = {
  gateway: 'Gateway',
  developerPortal: 'Developer portal',
  managementPlane: 'Management plane',
  git: 'Git',
};

export const callerTitles: Record<CallerName, string> = {
  internet: 'Internet',
  corporateNetwork: 'Corporate network',
  virtualNetwork: 'Same virtual network',
  azureControlPlane: 'Azure control plane',
};

/** `Premium v2`, or the SKU as it was seen when it is not known. */
export function tierTitle(posture: Posture): string {
  return posture.tier ? tiers[posture.tier].title : posture.skuName;
}

/** `2 units`; undefined where a tier has none. */
export function unitsText(units: number | undefined): string | undefined {
  if (!units) return undefined;
  return units === 1 ? '1 unit' : `${units} units`;
}

/** Name and range, as far as they are known. */
export function networkText(
  network: VirtualNetworkPosture | undefined,
): string {
  const ranges = network?.addressSpace ?? [];
  const range =
    ranges.length > 1
      ? `${ranges[0]} and ${ranges.length - 1} more`
      : ranges[0];
  return [network?.name ?? 'Virtual network', range].filter(Boolean).join(' ');
}

/** Name and range, as far as they are known. */
export function subnetText(subnet: SubnetPosture | undefined): string {
  return [subnet?.name ?? 'subnet', subnet?.prefix].filter(Boolean).join(' ');
}
