import type { GatewayDesignInput } from '../../design';
import { design, type RuleExample } from '../examples/example';

const inZones = (changes: Partial<GatewayDesignInput> = {}) =>
  design('injection-internal', 'Premium', {
    zones: ['1', '2'],
    units: 2,
    ...changes,
  });

export const examples: RuleExample[] = [
  {
    bad: inZones(),
    good: inZones({ publicIp: { name: 'pip-apim' } }),
    at: 'zones',
  },
];
