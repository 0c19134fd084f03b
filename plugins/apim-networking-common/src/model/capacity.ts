import { attachments, type Attachment } from '../patterns';
import { tiers, type TierName } from '../tiers';
import type { Cidr } from '../cidr';

/** Addresses that Azure keeps in every subnet. Source: `injres`, `vnetfaq`. */
const AZURE_RESERVED = 5;

/**
 * How many addresses `units` scale units of one location need, Azure's own not counted. Undefined where no formula is published.
 */
function addressesRequired(
  attachment: Attachment,
  tier: TierName,
  units: number,
): number | undefined {
  const addresses = attachments[attachment].subnet?.addresses;
  if (!addresses) return undefined;
  const { perUnit, perDeveloperUnit, fixed } = addresses;
  return units * (tier === 'Developer' ? perDeveloperUnit : perUnit) + fixed;
}

/**
 * Scale units that fit in a subnet, never more than the tier has. Undefined where no formula is published.
 *
 * @public
 */
export function unitsThatFit(
  attachment: Attachment,
  tier: TierName,
  prefix: Pick<Cidr, 'length'>,
): number | undefined {
  const perUnit = addressesRequired(attachment, tier, 1);
  const { subnet } = attachments[attachment];
  if (perUnit === undefined || !subnet) return undefined;
  if (prefix.length > subnet.longestPrefix) return 0;
  const fixed = addressesRequired(attachment, tier, 0)!;
  const free = 2 ** (32 - prefix.length) - AZURE_RESERVED - fixed;
  const units = Math.floor(free / (perUnit - fixed));
  return Math.max(0, Math.min(units, tiers[tier].units.max));
}

/**
 * Whether `units` fit, by arithmetic alone: the tier's own limit is another rule.
 *
 * @public
 */
export function unitsFit(
  attachment: Attachment,
  tier: TierName,
  prefix: Pick<Cidr, 'length'>,
  units: number,
): boolean {
  const needed = addressesRequired(attachment, tier, units);
  return (
    needed === undefined || 2 ** (32 - prefix.length) - AZURE_RESERVED >= needed
  );
}

/**
 * Length of the smallest subnet that holds `units` scale units and that the documents allow.
 *
 * @public
 */
export function smallestPrefixFor(
  attachment: Exclude<Attachment, 'none'>,
  tier: TierName,
  units: number,
): number {
  let length = attachments[attachment].subnet.longestPrefix;
  while (length > 8 && !unitsFit(attachment, tier, { length }, units)) {
    length -= 1;
  }
  return length;
}
