import type { GatewayDesignInput } from '../../design';
import type { PatternName } from '../../patterns';
import type { TierName } from '../../tiers';
import { design, type RuleExample } from '../examples/example';

const fixed = (
  pattern: PatternName,
  tier: TierName,
  changes: Partial<GatewayDesignInput> = {},
) => design(pattern, tier, { fixedOutboundIp: true, ...changes });

export const examples: RuleExample[] = [
  {
    title: 'a NAT gateway',
    bad: fixed('integration-v2', 'StandardV2'),
    good: fixed('integration-v2', 'StandardV2', { natGateway: true }),
    at: 'fixedOutboundIp',
  },
  {
    title: 'a classic tier',
    bad: fixed('public', 'Consumption'),
    good: fixed('public', 'Basic'),
    at: 'fixedOutboundIp',
  },
  {
    title: 'a firewall',
    bad: fixed('public', 'StandardV2', { natGateway: true }),
    good: fixed('integration-v2', 'StandardV2', {
      forcedTunnel: { nextHopIpAddress: '10.0.0.4' },
    }),
    at: 'fixedOutboundIp',
  },
];
