import { placeNamed } from '../../model/place';
import { defineRule } from '../defineRule';
import { subnetsOfDesign, type SubnetOfDesign } from './designParts';

export const gen002 = defineRule({
  id: 'GEN-002',
  family: 'generation',
  stage: 'generation',
  severity: 'error',
  title: 'One subnet is described twice',
  rationale:
    'Private endpoints can share a subnet, but a subnet has one address range, and neither the delegated subnet of a gateway nor that of an Application Gateway can hold a private endpoint.',
  appliesTo: { evidence: ['declared'] },
  sources: ['pe2025', 'appgw'],
  remedy: 'Use the same address range, or another subnet.',
  messages: {
    shared: {
      actual: '{{name}}, also at {{first}}',
      expected: 'a dedicated subnet',
      message:
        '{{name}} is also the subnet at {{first}}, which cannot be shared.',
      remedy: 'Choose another subnet.',
    },
    range: {
      actual: '{{prefix}} for {{name}}',
      expected: '{{other}}, as at {{first}}',
      message:
        '{{name}} has the address range {{other}} at {{first}}, and {{prefix}} here.',
    },
  },
  check({ design }, report) {
    if (!design) return;
    // Another network can have the same name in another resource group.
    const subnets = subnetsOfDesign(design).filter(
      ({ network }) => network === design.virtualNetwork,
    );
    subnets.forEach((each, index) => {
      const first = subnets
        .slice(0, index)
        .find(
          other =>
            other.subnet.name.toLowerCase() === each.subnet.name.toLowerCase(),
        );
      if (!first) return;
      const { name } = each.subnet;
      if (!isOfEndpoint(first) || !isOfEndpoint(each)) {
        report('shared', placeNamed(`${each.field}.name`), {
          name,
          first: first.field,
        });
      } else if (first.subnet.prefix !== each.subnet.prefix) {
        report('range', placeNamed(`${each.field}.prefix`), {
          name,
          first: first.field,
          prefix: each.subnet.prefix ?? 'none',
          other: first.subnet.prefix ?? 'none',
        });
      }
    });
  },
});

function isOfEndpoint({ field }: SubnetOfDesign): boolean {
  return field.startsWith('privateEndpoints');
}
