import {
  smallestPrefixFor,
  unitsFit,
  unitsThatFit,
  type Cidr,
  type LocationModel,
  type NetworkingModel,
  type SubnetModel,
} from '../model';
import {
  isAttachable,
  isClassicInjection,
  isWorkspaceGateway,
  usesV2Subnet,
} from '../model/attachment';
import { placeOf } from '../model/place';
import { attachments } from '../patterns';
import type { Rule, Violation } from './rule';

/** Locations with a gateway subnet whose range is visible. */
function sizedSubnets(
  model: NetworkingModel,
): Array<{ location: LocationModel; subnet: SubnetModel; prefix: Cidr }> {
  return model.locations.flatMap(location =>
    location.subnet?.prefix
      ? [{ location, subnet: location.subnet, prefix: location.subnet.prefix }]
      : [],
  );
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

function resizeFix(subnet: SubnetModel, prefix: Cidr, length: number) {
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

const sub001: Rule = {
  id: 'SUB-001',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is smaller than /29',
  rationale: 'Classic injection needs at least a /29.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['injres'],
  remedy: 'Use a larger subnet; /26 or larger leaves room to grow.',
  example: { good: 'prefix: 10.10.0.0/26', bad: 'prefix: 10.10.0.0/30' },
  check(model) {
    if (!isClassicInjection(model) || !isAttachable(model)) return [];
    return sizedSubnets(model)
      .filter(
        ({ prefix }) =>
          prefix.length > attachments['classic-external'].subnet.longestPrefix,
      )
      .map(({ subnet, prefix }) => ({
        field: placeOf(subnet, 'prefix'),
        seen: prefix.text,
        needed: '/29 or larger',
        fix: resizeFix(subnet, prefix, 29),
      }));
  },
};

function tooSmallForUnits(model: NetworkingModel): Violation[] {
  const { attachment, tier } = model;
  if (!tier || attachment === 'none') return [];
  return sizedSubnets(model).flatMap(({ location, subnet, prefix }) => {
    const units = location.units;
    if (
      units === undefined ||
      prefix.length > attachments[attachment].subnet.longestPrefix
    ) {
      return [];
    }
    if (unitsFit(attachment, tier, prefix, units)) return [];
    const length = smallestPrefixFor(attachment, tier, units);
    const fit = unitsThatFit(attachment, tier, prefix);
    return [
      {
        field: placeOf(subnet, 'prefix'),
        seen: `${prefix.text}, in which ${fit} ${
          fit === 1 ? 'unit fits' : 'units fit'
        }`,
        needed: `/${length} or larger for ${units} ${
          units === 1 ? 'unit' : 'units'
        }`,
        fix: resizeFix(subnet, prefix, length),
      },
    ];
  });
}

const sub002: Rule = {
  id: 'SUB-002',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is too small for the units',
  rationale:
    'Azure keeps 5 addresses, each unit takes 2 (Developer: 1), internal mode one more for its load balancer. It is a lower bound: other residents and moves need more.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['injres'],
  remedy: 'Use a larger subnet, or fewer units.',
  example: {
    good: 'units: 4, prefix: 10.10.0.0/27',
    bad: 'units: 4, prefix: 10.10.0.0/29',
  },
  check(model) {
    return isClassicInjection(model) && isAttachable(model)
      ? tooSmallForUnits(model)
      : [];
  },
};

const sub003: Rule = {
  id: 'SUB-003',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is smaller than /27',
  rationale:
    'The v2 tiers and workspace gateways need at least a /27. For integration a /28 was accepted on existing subnets in 2024, so that it is a warning there.',
  sources: ['injectv2', 'integrate', 'wsres', 'aigw'],
  remedy: 'Use a /27 at least; /24 is recommended.',
  example: { good: 'prefix: 10.20.0.0/27', bad: 'prefix: 10.20.0.0/29' },
  check(model) {
    const { attachment } = model;
    const needs27 = usesV2Subnet(model) || isWorkspaceGateway(model);
    if (!needs27 || !isAttachable(model)) return [];
    return sizedSubnets(model)
      .filter(({ prefix }) => prefix.length > 27)
      .map(({ subnet, prefix }) => ({
        field: placeOf(subnet, 'prefix'),
        seen: prefix.text,
        needed: '/27 or larger',
        severity:
          attachment === 'v2-integration' && prefix.length === 28
            ? ('warning' as const)
            : ('error' as const),
        fix: resizeFix(subnet, prefix, 27),
      }));
  },
};

const sub004: Rule = {
  id: 'SUB-004',
  family: 'subnet',
  severity: 'warning',
  title: 'The subnet is smaller than recommended',
  rationale:
    'Microsoft recommends a /24 for the v2 tiers: growth beyond the subnet needs another one.',
  appliesTo: ['StandardV2', 'PremiumV2'],
  sources: ['injectv2', 'integrate'],
  remedy: 'Use a /24 where the address plan allows it.',
  example: { good: 'prefix: 10.20.0.0/24', bad: 'prefix: 10.20.0.0/27' },
  check(model) {
    if (!usesV2Subnet(model)) {
      return [];
    }
    if (!isAttachable(model)) return [];
    return sizedSubnets(model)
      .filter(({ prefix }) => prefix.length > 24 && prefix.length <= 27)
      .map(({ subnet, prefix }) => ({
        field: placeOf(subnet, 'prefix'),
        seen: prefix.text,
        needed: '/24 or larger',
        fix: resizeFix(subnet, prefix, 24),
      }));
  },
};

const sub005: Rule = {
  id: 'SUB-005',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is too small for the units',
  rationale:
    'Injection v2 takes 2 addresses for each unit and one for the load balancer, beside the 5 that Azure keeps: 13 units fit in a /27, 29 in a /26.',
  appliesTo: ['PremiumV2'],
  sources: ['injectv2'],
  remedy: 'Use a larger subnet, or fewer units.',
  example: {
    good: 'units: 20, prefix: 10.20.0.0/26',
    bad: 'units: 20, prefix: 10.20.0.0/27',
  },
  check(model) {
    return model.attachment === 'v2-injection' && isAttachable(model)
      ? tooSmallForUnits(model)
      : [];
  },
};

export const subnetSizeRules: Rule[] = [sub001, sub002, sub003, sub004, sub005];
