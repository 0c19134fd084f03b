import { tiers } from '../tiers';
import type { NetworkingModel } from '../model';
import type { Rule } from './rule';
import { tierTitle } from './tierTitle';

/** Whether calls leave through a network whose way out has an address of its own. */
function leavesByOwnAddress(model: NetworkingModel): boolean {
  const tunnelled = model.locations.every(({ subnet }) => {
    const table = subnet?.routeTable;
    return (
      table !== undefined &&
      table !== 'none' &&
      (table.routes?.some(
        ({ prefix, nextHop }) =>
          prefix.trim() === '0.0.0.0/0' &&
          (nextHop === 'VirtualAppliance' ||
            nextHop === 'VirtualNetworkGateway'),
      ) ??
        false)
    );
  });
  return model.attachment !== 'none' && (model.natGateway || tunnelled);
}

const ip001: Rule = {
  id: 'IP-001',
  family: 'outbound',
  severity: 'warning',
  title: 'An allow-list that relies on an address that may change',
  rationale:
    'Consumption and the v2 tiers call from addresses that they share with others and that may change. An allow-list needs a NAT gateway or a firewall on the way out.',
  appliesTo: ['Consumption', 'BasicV2', 'StandardV2', 'PremiumV2'],
  sources: ['ips'],
  remedy:
    'Attach the gateway to a virtual network with a NAT gateway or a firewall, or choose a classic tier.',
  example: {
    good: 'fixedOutboundIp: true, natGateway: true on integration-v2',
    bad: 'fixedOutboundIp: true on Consumption',
  },
  check(model) {
    if (!model.fixedOutboundIpWanted || !model.tier) return [];
    if (tiers[model.tier].staticOutboundAddress || leavesByOwnAddress(model)) {
      return [];
    }
    return [
      {
        field: 'fixedOutboundIp',
        seen: `${tierTitle(model)}, ${
          model.attachment === 'none'
            ? 'no virtual network'
            : 'no NAT gateway or firewall'
        }`,
        needed: 'a NAT gateway, a firewall, or a classic tier',
      },
    ];
  },
};

const nat001: Rule = {
  id: 'NAT-001',
  family: 'outbound',
  severity: 'warning',
  title: 'A NAT gateway without a network',
  rationale:
    'A NAT gateway is attached to a subnet: without injection or integration nothing of the gateway leaves through it.',
  sources: ['ips'],
  remedy: 'Leave it out, or choose a pattern with a virtual network.',
  example: {
    good: 'natGateway: true on integration-v2',
    bad: 'natGateway: true on public',
  },
  check(model) {
    return model.evidence === 'declared' &&
      model.natGateway &&
      model.attachment === 'none'
      ? [
          {
            field: 'natGateway',
            seen: 'true, no virtual network',
            needed: 'a pattern with injection or integration',
          },
        ]
      : [];
  },
};

export const outboundRules: Rule[] = [ip001, nat001];
