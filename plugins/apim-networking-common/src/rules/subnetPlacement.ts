import {
  contains,
  type Cidr,
  type NetworkingModel,
  type SubnetModel,
} from '../model';
import {
  isClassicInjection,
  isWorkspaceGateway,
  usesV2Subnet,
} from '../model/attachment';
import { overlappingRanges } from './overlappingRanges';
import { placeOf } from '../model/place';
import type { Rule, Violation } from './rule';

const MAX_LISTED = 5;

function listed<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  and = 'and',
): string {
  const more = items.length - MAX_LISTED;
  return `${items.slice(0, MAX_LISTED).map(textOf).join(', ')}${
    more > 0 ? ` ${and} ${more} more` : ''
  }`;
}

const sub009: Rule = {
  id: 'SUB-009',
  family: 'subnet',
  severity: 'error',
  title: 'Two gateways in one subnet',
  rationale:
    'A subnet of a v2 instance, or of a workspace gateway, is dedicated to it.',
  sources: ['injectv2', 'integrate', 'wsres'],
  remedy: 'Give each gateway a subnet of its own.',
  example: {
    good: 'one gateway, one subnet',
    bad: 'two gateways in snet-apim',
  },
  check(model) {
    if (!usesV2Subnet(model) && !isWorkspaceGateway(model)) {
      return [];
    }
    return model.locations.flatMap(({ subnet }) =>
      subnet?.otherGateways.length
        ? [
            {
              field: subnet.field,
              seen: `${subnet.name ?? 'subnet'} with ${listed(
                subnet.otherGateways,
                name => name,
              )}`,
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
          field: placeOf(network, 'region'),
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
          field: placeOf(network, 'subscriptionId'),
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
    'Classic injection needs a network security group on its subnet, on the platform stv2. For the v2 tiers the documents want one; no refusal was seen.',
  sources: ['injres', 'nsgv2'],
  remedy: 'Attach a network security group with the required rules.',
  example: {
    good: 'networkSecurityGroup: true',
    bad: 'networkSecurityGroup: false',
  },
  check(model) {
    if (model.attachment === 'none') return [];
    return model.locations.flatMap(({ subnet, platform }) =>
      subnet?.networkSecurityGroup === false
        ? [
            {
              field: placeOf(subnet, 'networkSecurityGroup'),
              seen: 'none',
              needed: 'a network security group',
              severity:
                isClassicInjection(model) && platform?.toLowerCase() !== 'stv1'
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
      subnet?.securityRules?.some(
        ({ direction, access }) =>
          direction === 'Inbound' && access === 'Allow',
      )
        ? [
            {
              field: placeOf(subnet, 'networkSecurityGroup'),
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

/** The subnets of each network, each subnet once however often the design names it. */
function byNetwork(placed: PlacedSubnet[]): Iterable<PlacedSubnet[]> {
  const networks = new Map<string, Map<string, PlacedSubnet>>();
  for (const place of placed) {
    const { network, subnet, prefix } = place;
    const subnets = networks.get(network) ?? new Map<string, PlacedSubnet>();
    networks.set(network, subnets);
    const key = `${subnet.name?.toLowerCase() ?? ''} ${prefix.text}`;
    if (!subnets.has(key)) subnets.set(key, place);
  }
  return [...networks.values()].map(subnets => [...subnets.values()]);
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
    return [...byNetwork(placedSubnets(model))].flatMap(placed =>
      overlappingRanges(placed.map(({ prefix }) => prefix)).flatMap(
        (overlap, index) => {
          // The first of several is in its place; those after it are not.
          if (!overlap || overlap.first > index) return [];
          const { subnet, prefix } = placed[index];
          const other = placed[overlap.first];
          const more = overlap.count - 1;
          return [
            {
              field: placeOf(subnet, 'prefix'),
              seen: `${prefix.text}, overlapping ${other.prefix.text} of ${
                other.subnet.name ?? other.subnet.field
              }${more > 0 ? ` and ${more} more` : ''}`,
              needed: 'a range that no other subnet of the network uses',
            },
          ];
        },
      ),
    );
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
        field: placeOf(subnet, 'prefix'),
        seen: prefix.text,
        needed: `a range inside ${listed(
          subnet.virtualNetwork!.addressSpace!,
          ({ text }) => text,
          'or',
        )}`,
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

export const subnetPlacementRules: Rule[] = [
  sub009,
  sub010,
  sub011,
  sub014,
  sub015,
  sub016,
  sub017,
];
