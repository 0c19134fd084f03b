import type { NetworkingModel } from '../../model';
import { placeNamed } from '../../model/place';
import { TIER_NAMES, tiers } from '../../tiers';
import { defineRule } from '../defineRule';
import type { Condition } from '../rule';
import { tierTitle } from '../words';

const wantsFixedOutboundIp: Condition = {
  text: 'that must call from a fixed address',
  holds: ({ fixedOutboundIpWanted }) => fixedOutboundIpWanted,
};

/** Whether calls leave through a network whose way out has an address of its own. */
function leavesByOwnAddress(model: NetworkingModel): boolean {
  const tunnelled = model.locations.every(({ subnet }) => {
    const table = subnet?.routeTable;
    return (
      table !== undefined &&
      table !== 'none' &&
      table.routes?.some(
        ({ prefix, nextHop }) =>
          prefix.trim() === '0.0.0.0/0' &&
          (nextHop === 'VirtualAppliance' ||
            nextHop === 'VirtualNetworkGateway'),
      )
    );
  });
  return model.attachment !== 'none' && (model.natGateway || tunnelled);
}

export const ip001 = defineRule({
  id: 'IP-001',
  family: 'outbound',
  severity: 'warning',
  title: 'An allow-list that relies on an address that may change',
  rationale:
    'Consumption and the v2 tiers call from addresses that they share with others and that may change. An allow-list needs a NAT gateway or a firewall on the way out.',
  appliesTo: { tiers: TIER_NAMES, when: [wantsFixedOutboundIp] },
  sources: ['ips'],
  remedy:
    'Attach the gateway to a virtual network with a NAT gateway or a firewall, or choose a classic tier.',
  messages: {
    shared: {
      actual: '{{tier}}, {{way}}',
      expected: 'a NAT gateway, a firewall, or a classic tier',
    },
  },
  check(model, report) {
    if (tiers[model.tier].staticOutboundAddress || leavesByOwnAddress(model)) {
      return;
    }
    report('shared', placeNamed('fixedOutboundIp'), {
      tier: tierTitle(model),
      way:
        model.attachment === 'none'
          ? 'no virtual network'
          : 'no NAT gateway or firewall',
    });
  },
});
