import {
  contains,
  delegationOf,
  overlaps,
  smallestPrefixFor,
  smallestSubnet,
  unitsFit,
  unitsThatFit,
  type Cidr,
  type LocationModel,
  type NetworkingModel,
  type SubnetModel,
} from '../model';
import { isImpossibleForTier } from './tier';
import type { Rule, Violation } from './rule';

function isClassicInjection(model: NetworkingModel): boolean {
  return (
    model.attachment === 'classic-external' ||
    model.attachment === 'classic-internal'
  );
}

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
    ? { label: `Use ${value}`, path: subnet.prefixField, value }
    : undefined;
}

/** Subnet size is judged only where the tier can have the attachment at all. */
function sizeMatters(model: NetworkingModel): boolean {
  return (
    model.tier !== undefined &&
    model.attachment !== 'none' &&
    !isImpossibleForTier(model)
  );
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
    if (!isClassicInjection(model) || !sizeMatters(model)) return [];
    return sizedSubnets(model)
      .filter(
        ({ prefix }) => prefix.length > smallestSubnet['classic-external'],
      )
      .map(({ subnet, prefix }) => ({
        field: subnet.prefixField,
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
    if (units === undefined || prefix.length > smallestSubnet[attachment]) {
      return [];
    }
    if (unitsFit(attachment, tier, prefix, units)) return [];
    const length = smallestPrefixFor(attachment, tier, units);
    const fit = unitsThatFit(attachment, tier, prefix);
    return [
      {
        field: subnet.prefixField,
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
    return isClassicInjection(model) && sizeMatters(model)
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
    'The v2 tiers need at least a /27. For integration a /28 was accepted on existing subnets in 2024, so that it is a warning there.',
  appliesTo: ['StandardV2', 'PremiumV2'],
  sources: ['injectv2', 'integrate', 'wsres', 'aigw'],
  remedy: 'Use a /27 at least; /24 is recommended.',
  example: { good: 'prefix: 10.20.0.0/27', bad: 'prefix: 10.20.0.0/29' },
  check(model) {
    const { attachment } = model;
    if (attachment !== 'v2-injection' && attachment !== 'v2-integration') {
      return [];
    }
    if (!sizeMatters(model)) return [];
    return sizedSubnets(model)
      .filter(({ prefix }) => prefix.length > 27)
      .map(({ subnet, prefix }) => ({
        field: subnet.prefixField,
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
    if (
      model.attachment !== 'v2-injection' &&
      model.attachment !== 'v2-integration'
    ) {
      return [];
    }
    if (!sizeMatters(model)) return [];
    return sizedSubnets(model)
      .filter(({ prefix }) => prefix.length > 24 && prefix.length <= 27)
      .map(({ subnet, prefix }) => ({
        field: subnet.prefixField,
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
    return model.attachment === 'v2-injection' && sizeMatters(model)
      ? tooSmallForUnits(model)
      : [];
  },
};

const sub006: Rule = {
  id: 'SUB-006',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is delegated',
  rationale: 'A subnet for classic injection must have no delegation.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['injres', 'internal'],
  remedy: 'Remove the delegation, or use another subnet.',
  example: {
    good: 'delegations: []',
    bad: 'delegations: [Microsoft.Web/serverFarms]',
  },
  check(model) {
    if (!isClassicInjection(model)) return [];
    return model.locations.flatMap(({ subnet }) =>
      subnet?.delegations?.length
        ? [
            {
              field: subnet.delegationField,
              seen: subnet.delegations.join(', '),
              needed: 'no delegation',
              fix: {
                label: 'Remove the delegation',
                path: subnet.delegationField,
                value: [],
              },
            },
          ]
        : [],
    );
  },
};

function wrongDelegation(model: NetworkingModel): Violation[] {
  const needed = delegationOf[model.attachment];
  if (!needed || !sizeMatters(model)) return [];
  return model.locations.flatMap(({ subnet }) => {
    if (!subnet?.delegations) return [];
    const delegated = subnet.delegations.some(
      service => service.toLowerCase() === needed.toLowerCase(),
    );
    return delegated
      ? []
      : [
          {
            field: subnet.delegationField,
            seen: subnet.delegations.join(', ') || 'no delegation',
            needed,
            fix: {
              label: `Delegate to ${needed}`,
              path: subnet.delegationField,
              value: [needed],
            },
          },
        ];
  });
}

const sub007: Rule = {
  id: 'SUB-007',
  family: 'subnet',
  severity: 'error',
  title: 'The integration subnet has the wrong delegation',
  rationale:
    'VNet integration needs a subnet delegated to Microsoft.Web/serverFarms; Azure answers VirtualNetworkSubnetHasIncorrectDelegation.',
  appliesTo: ['StandardV2', 'PremiumV2'],
  sources: ['integrate'],
  remedy: 'Delegate the subnet to Microsoft.Web/serverFarms.',
  example: {
    good: 'delegations: [Microsoft.Web/serverFarms]',
    bad: 'delegations: [Microsoft.Web/hostingEnvironments]',
  },
  check: model =>
    model.attachment === 'v2-integration' ? wrongDelegation(model) : [],
};

const sub008: Rule = {
  id: 'SUB-008',
  family: 'subnet',
  severity: 'error',
  title: 'The injection subnet has the wrong delegation',
  rationale:
    'Injection v2 needs a subnet delegated to Microsoft.Web/hostingEnvironments.',
  appliesTo: ['PremiumV2'],
  sources: ['injectv2'],
  remedy: 'Delegate the subnet to Microsoft.Web/hostingEnvironments.',
  example: {
    good: 'delegations: [Microsoft.Web/hostingEnvironments]',
    bad: 'delegations: [Microsoft.Web/serverFarms]',
  },
  check: model =>
    model.attachment === 'v2-injection' ? wrongDelegation(model) : [],
};

const sub009: Rule = {
  id: 'SUB-009',
  family: 'subnet',
  severity: 'error',
  title: 'Two gateways in one subnet',
  rationale: 'A subnet of a v2 instance is dedicated to that instance.',
  appliesTo: ['StandardV2', 'PremiumV2'],
  sources: ['injectv2', 'integrate', 'wsres'],
  remedy: 'Give each gateway a subnet of its own.',
  example: {
    good: 'one gateway, one subnet',
    bad: 'two gateways in snet-apim',
  },
  check(model) {
    if (
      model.attachment !== 'v2-injection' &&
      model.attachment !== 'v2-integration'
    ) {
      return [];
    }
    return model.locations.flatMap(({ subnet }) =>
      subnet?.otherGateways.length
        ? [
            {
              field: subnet.field,
              seen: `${
                subnet.name ?? 'subnet'
              } with ${subnet.otherGateways.join(', ')}`,
              needed: 'no other gateway in it',
            },
          ]
        : [],
    );
  },
};

const sub010: Rule = {
  id: 'SUB-010',
  family: 'subnet',
  severity: 'error',
  title: 'The virtual network is elsewhere',
  rationale:
    'The virtual network must be in the region and the subscription of the location that uses it.',
  sources: ['injres', 'injectv2', 'integrate'],
  remedy: 'Use a virtual network in the same region and subscription.',
  example: {
    good: 'gateway and network in westeurope',
    bad: 'gateway in westeurope, network in northeurope',
  },
  check(model) {
    if (model.attachment === 'none') return [];
    return model.locations.flatMap(location => {
      const network = location.subnet?.virtualNetwork;
      if (!network) return [];
      const found: Violation[] = [];
      if (
        network.region &&
        location.region &&
        network.region !== location.region
      ) {
        found.push({
          field: network.field.replace(/addressSpace$/, 'region'),
          seen: network.region,
          needed: location.region,
        });
      }
      if (
        network.subscriptionId &&
        model.subscriptionId &&
        network.subscriptionId.toLowerCase() !==
          model.subscriptionId.toLowerCase()
      ) {
        found.push({
          field: network.field.replace(/addressSpace$/, 'subscriptionId'),
          seen: network.subscriptionId,
          needed: model.subscriptionId,
        });
      }
      return found;
    });
  },
};

const sub011: Rule = {
  id: 'SUB-011',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet has no network security group',
  rationale:
    'Classic injection needs a network security group on its subnet. For the v2 tiers the documents want one; no refusal was seen.',
  sources: ['injres', 'nsgv2'],
  remedy: 'Attach a network security group with the required rules.',
  example: {
    good: 'networkSecurityGroup: true',
    bad: 'networkSecurityGroup: false',
  },
  check(model) {
    if (model.attachment === 'none') return [];
    return model.locations.flatMap(({ subnet }) =>
      subnet?.networkSecurityGroup === false
        ? [
            {
              field: `${subnet.field}.networkSecurityGroup`,
              seen: 'none',
              needed: 'a network security group',
              severity: isClassicInjection(model)
                ? ('error' as const)
                : ('warning' as const),
              fix:
                model.evidence === 'declared'
                  ? {
                      label: 'Attach a network security group',
                      path: `${subnet.field}.networkSecurityGroup`,
                      value: true,
                    }
                  : undefined,
            },
          ]
        : [],
    );
  },
};

const sub012: Rule = {
  id: 'SUB-012',
  family: 'subnet',
  severity: 'error',
  title: 'The private endpoint subnet is delegated',
  rationale:
    'A private endpoint cannot be in a delegated subnet, so it cannot share the one of a v2 gateway.',
  sources: ['pe2025'],
  remedy: 'Put the private endpoint in a subnet without delegation.',
  example: {
    good: 'snet-pep without delegation',
    bad: 'the endpoint in the integration subnet',
  },
  check(model) {
    return model.privateEndpoints.flatMap(endpoint =>
      endpoint.subnet?.delegations?.length
        ? [
            {
              field: endpoint.subnet.delegationField,
              seen: endpoint.subnet.delegations.join(', '),
              needed: 'no delegation',
            },
          ]
        : [],
    );
  },
};

const sub014: Rule = {
  id: 'SUB-014',
  family: 'subnet',
  severity: 'info',
  title: 'Inbound rules without effect',
  rationale:
    'VNet integration is outbound only: inbound rules of the group on its subnet do nothing.',
  appliesTo: ['StandardV2', 'PremiumV2'],
  sources: ['integrate'],
  remedy: 'Remove them, so that nobody relies on them.',
  example: {
    good: 'outbound rules only',
    bad: 'an inbound rule that allows 443',
  },
  check(model) {
    if (model.attachment !== 'v2-integration') return [];
    return model.locations.flatMap(({ subnet }) =>
      subnet?.inboundRules
        ? [
            {
              field: `${subnet.field}.networkSecurityGroup`,
              seen: 'inbound rules',
              needed: 'none: they have no effect',
            },
          ]
        : [],
    );
  },
};

interface PlacedSubnet {
  subnet: SubnetModel;
  prefix: Cidr;
  network: string;
}

/** Every subnet of the design with the virtual network that it is in. */
function placedSubnets(model: NetworkingModel): PlacedSubnet[] {
  const all = [
    ...model.locations.map(({ subnet }) => subnet),
    ...model.privateEndpoints.map(({ subnet }) => subnet),
    model.edge?.subnet,
  ];
  return all.flatMap(subnet =>
    subnet?.prefix
      ? [
          {
            subnet,
            prefix: subnet.prefix,
            network: `${subnet.virtualNetwork?.subscriptionId ?? ''}/${
              subnet.virtualNetwork?.name?.toLowerCase() ?? ''
            }`,
          },
        ]
      : [],
  );
}

const sub015: Rule = {
  id: 'SUB-015',
  family: 'subnet',
  severity: 'error',
  title: 'Subnets overlap',
  rationale: 'Azure refuses two subnets of one network that share an address.',
  sources: ['vnetfaq'],
  remedy: 'Give each subnet a range of its own.',
  example: {
    good: '10.20.0.0/27 and 10.20.0.32/27',
    bad: '10.20.0.0/24 and 10.20.0.32/27',
  },
  check(model) {
    if (model.evidence !== 'declared') return [];
    const placed = placedSubnets(model);
    const found: Violation[] = [];
    for (let i = 0; i < placed.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const [a, b] = [placed[j], placed[i]];
        const sameSubnet =
          a.subnet.name?.toLowerCase() === b.subnet.name?.toLowerCase() &&
          a.prefix.text === b.prefix.text;
        if (
          a.network === b.network &&
          !sameSubnet &&
          overlaps(a.prefix, b.prefix)
        ) {
          found.push({
            field: b.subnet.prefixField,
            seen: `${b.prefix.text}, overlapping ${a.prefix.text} of ${
              a.subnet.name ?? a.subnet.field
            }`,
            needed: 'a range that no other subnet of the network uses',
          });
        }
      }
    }
    return found;
  },
};

const sub016: Rule = {
  id: 'SUB-016',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is outside of its virtual network',
  rationale:
    'The range of a subnet must be inside the address space of its network.',
  sources: ['vnetfaq'],
  remedy: 'Use a range inside the address space, or extend the address space.',
  example: {
    good: '10.20.1.0/24 in 10.20.0.0/16',
    bad: '10.30.0.0/24 in 10.20.0.0/16',
  },
  check(model) {
    return placedSubnets(model)
      .filter(({ subnet, prefix }) => {
        const space = subnet.virtualNetwork?.addressSpace;
        return (
          space !== undefined &&
          space.length > 0 &&
          !space.some(range => contains(range, prefix))
        );
      })
      .map(({ subnet, prefix }) => ({
        field: subnet.prefixField,
        seen: prefix.text,
        needed: `a range inside ${subnet
          .virtualNetwork!.addressSpace!.map(range => range.text)
          .join(', ')}`,
      }));
  },
};

const sub017: Rule = {
  id: 'SUB-017',
  family: 'subnet',
  severity: 'error',
  title: 'The Application Gateway shares its subnet',
  rationale: 'An Application Gateway needs a subnet to itself.',
  sources: ['appgw'],
  remedy: 'Give the Application Gateway a subnet of its own.',
  example: {
    good: 'snet-agw and snet-apim',
    bad: 'Application Gateway in snet-apim',
  },
  check(model) {
    const edge = model.edge?.subnet;
    if (!edge || model.evidence !== 'declared') return [];
    const shared = model.locations.some(
      ({ subnet }) =>
        subnet?.name?.toLowerCase() === edge.name?.toLowerCase() &&
        subnet?.virtualNetwork?.name === edge.virtualNetwork?.name,
    );
    return shared
      ? [
          {
            field: `${edge.field}.name`,
            seen: edge.name ?? 'the subnet of the gateway',
            needed: 'another subnet than that of the gateway',
          },
        ]
      : [];
  },
};

export const subnetRules: Rule[] = [
  sub001,
  sub002,
  sub003,
  sub004,
  sub005,
  sub006,
  sub007,
  sub008,
  sub009,
  sub010,
  sub011,
  sub012,
  sub014,
  sub015,
  sub016,
  sub017,
];
