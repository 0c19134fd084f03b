import { placeOf } from '../../model/place';
import { defineRule } from '../defineRule';
import { overlappingRanges } from './overlappingRanges';
import { placedSubnets, type PlacedSubnet } from './placedSubnets';

/** The subnets of each network, each subnet once however often the design names it. */
function byNetwork(placed: PlacedSubnet[]): PlacedSubnet[][] {
  if (placed.length < 2) return [];
  const networks = new Map<string, Map<string, PlacedSubnet>>();
  for (const place of placed) {
    const { subnet, prefix } = place;
    const { subscriptionId = '', name = '' } = subnet.virtualNetwork ?? {};
    const network = `${subscriptionId}/${name.toLowerCase()}`;
    const subnets = networks.get(network) ?? new Map<string, PlacedSubnet>();
    networks.set(network, subnets);
    const key = `${subnet.name?.toLowerCase() ?? ''} ${prefix.text}`;
    if (!subnets.has(key)) subnets.set(key, place);
  }
  return [...networks.values()].map(subnets => [...subnets.values()]);
}

export const sub015 = defineRule({
  id: 'SUB-015',
  family: 'subnet',
  severity: 'error',
  title: 'Subnets overlap',
  rationale: 'Azure rejects two subnets of one network that share an address.',
  appliesTo: { evidence: ['declared'] },
  sources: ['vnetfaq'],
  remedy: 'Give each subnet its own range.',
  messages: {
    one: {
      actual: '{{prefix}}, overlapping {{other}} of {{subnet}}',
      expected: 'a range that no other subnet of the network uses',
    },
    several: {
      actual:
        '{{prefix}}, overlapping {{other}} of {{subnet}} and {{more}} more',
      expected: 'a range that no other subnet of the network uses',
    },
  },
  check(model, report) {
    for (const placed of byNetwork(placedSubnets(model, report))) {
      const overlaps = overlappingRanges(placed.map(({ prefix }) => prefix));
      overlaps.forEach((overlap, index) => {
        // The first of several is in its place; those after it are not.
        if (!overlap || overlap.first > index) return;
        const { subnet, prefix } = placed[index];
        const other = placed[overlap.first];
        const more = overlap.count - 1;
        report(more > 0 ? 'several' : 'one', placeOf(subnet, 'prefix'), {
          prefix: prefix.text,
          other: other.prefix.text,
          subnet: other.subnet.name ?? other.subnet.field,
          more,
        });
      });
    }
  },
});
