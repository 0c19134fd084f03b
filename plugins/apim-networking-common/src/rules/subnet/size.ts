import {
  smallestPrefixFor,
  unitsFit,
  unitsThatFit,
  type Cidr,
  type NetworkingModel,
  type SubnetModel,
} from '../../model';
import { placeOf, placeOfLocation } from '../../model/place';
import { attachments } from '../../patterns';
import type { Reporter, RuleMessage, ViolationOptions } from '../rule';
import { subnetsOf, type SubnetOfGateway } from '../subjects';

type Reports = Pick<Reporter, 'unknown' | 'sees'>;

/** The subnets of a gateway with their ranges; reports those that are not visible. */
export function sizedSubnets(
  model: NetworkingModel,
  report: Reports,
): Array<SubnetOfGateway & { prefix: Cidr }> {
  const found: Array<SubnetOfGateway & { prefix: Cidr }> = [];
  for (const { location, subnet } of subnetsOf(model, report)) {
    const { prefix } = subnet;
    if (prefix) found.push({ location, subnet, prefix });
    else {
      report.unknown(
        placeOf(subnet, 'prefix'),
        'the address range of the subnet',
      );
    }
  }
  return found;
}

/** The range that starts where `prefix` does, or before, and has another length. */
function resized(prefix: Cidr, length: number): string {
  const size = 2 ** (32 - length);
  const first = Math.floor(prefix.first / size) * size;
  const octets = [24, 16, 8, 0].map(
    shift => Math.floor(first / 2 ** shift) % 256,
  );
  return `${octets.join('.')}/${length}`;
}

/** Repairs the range of a subnet, where its network has the addresses. */
export function resizeFix(
  subnet: SubnetModel,
  prefix: Cidr,
  length: number,
): ViolationOptions['fix'] {
  const value = resized(prefix, length);
  const network = subnet.virtualNetwork?.addressSpace;
  const inside =
    !network ||
    network.some(
      range =>
        range.length <= length &&
        range.first <= prefix.first &&
        prefix.last <= range.last,
    );
  return inside
    ? { label: `Use ${value}`, path: placeOf(subnet, 'prefix').text, value }
    : undefined;
}

/** The texts of a subnet that does not hold the units. */
export const TOO_SMALL_FOR_UNITS = {
  actual: '{{prefix}}, in which {{fit}}',
  expected: '/{{length}} or larger for {{units}}',
} as const satisfies RuleMessage;

/** The subnets that the documents allow and that do not hold the units of their location. */
export function tooSmallForUnits(model: NetworkingModel, report: Reports) {
  const { attachment, tier } = model;
  if (!tier || attachment === 'none') return [];
  return sizedSubnets(model, report).flatMap(({ location, subnet, prefix }) => {
    const { units } = location;
    if (units === undefined) {
      report.unknown(
        placeOfLocation(model, location, 'units'),
        'the number of scale units',
      );
      return [];
    }
    if (
      prefix.length > attachments[attachment].subnet.longestPrefix ||
      unitsFit(attachment, tier, prefix, units)
    ) {
      return [];
    }
    const length = smallestPrefixFor(attachment, tier, units);
    const fit = unitsThatFit(attachment, tier, prefix);
    return [
      {
        place: placeOf(subnet, 'prefix'),
        parameters: {
          prefix: prefix.text,
          fit: `${fit} ${fit === 1 ? 'unit fits' : 'units fit'}`,
          length,
          units: `${units} ${units === 1 ? 'unit' : 'units'}`,
        },
        fix: resizeFix(subnet, prefix, length),
      },
    ];
  });
}
