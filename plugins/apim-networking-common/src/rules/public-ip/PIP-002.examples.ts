import type { GatewayDesignInput } from '../../design';
import { design, type RuleExample } from '../examples/example';

const address = (changes: Partial<GatewayDesignInput['publicIp']> = {}) =>
  design('injection-internal', 'Premium', {
    publicIp: { name: 'pip-apim', ...changes },
  });

export const examples: RuleExample[] = [
  {
    title: 'SKU',
    bad: address({ sku: 'Basic' }),
    good: address({ sku: 'Standard' }),
    at: 'publicIp.sku',
  },
  {
    title: 'IP version',
    bad: address({ ipVersion: 'IPv6' }),
    good: address({ ipVersion: 'IPv4' }),
    at: 'publicIp.ipVersion',
  },
  {
    title: 'region',
    bad: address({ region: 'westeurope' }),
    good: address({ region: 'swedencentral' }),
    at: 'publicIp.region',
  },
];
