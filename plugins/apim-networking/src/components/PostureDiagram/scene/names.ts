import {
  tiers,
  type Posture,
  type SubnetPosture,
  type VirtualNetworkPosture,
} from 'backstage-plugin-apim-networking-common';
import { type Translate } from '../../../translation';

/** `Premium v2`, or the SKU as it was seen when it is not known. */
export function tierTitle(posture: Posture): string {
  return posture.tier ? tiers[posture.tier].title : posture.skuName;
}

/** `2 units`; undefined where a tier has none. */
export function unitsText(
  t: Translate,
  units: number | undefined,
): string | undefined {
  return units ? t('shared.units', { count: units }) : undefined;
}

/** Name and range, as far as they are known. */
export function networkText(
  t: Translate,
  network: VirtualNetworkPosture | undefined,
): string {
  const ranges = network?.addressSpace ?? [];
  const range =
    ranges.length > 1
      ? t('diagram.network.more', {
          first: ranges[0],
          more: String(ranges.length - 1),
        })
      : ranges[0];
  return [network?.name ?? t('diagram.network.unnamed'), range]
    .filter(Boolean)
    .join(' ');
}

/** Name and range, as far as they are known. */
export function subnetText(
  t: Translate,
  subnet: SubnetPosture | undefined,
): string {
  return [subnet?.name ?? t('diagram.subnet.unnamed'), subnet?.prefix]
    .filter(Boolean)
    .join(' ');
}
