import { placeNamed, placeOfGateway } from '../../model/place';
import { defineRule } from '../defineRule';

export const tier013 = defineRule({
  id: 'TIER-013',
  family: 'tier',
  severity: 'warning',
  title: 'Developer tier in production',
  rationale: 'Developer has no SLA and is down during updates.',
  appliesTo: { tiers: ['Developer'] },
  sources: ['features', 'internal'],
  remedy: 'Use Premium for production with a virtual network.',
  messages: {
    production: {
      actual: 'Developer in {{environment}}',
      expected: 'a tier with an SLA',
    },
  },
  check(model, report) {
    const { environment } = model;
    if (!environment) {
      report.unknown(placeNamed('environment'), 'the environment');
    } else if (/^(?:prod|production|prd|live)$/.test(environment)) {
      report('production', placeOfGateway(model, 'tier'), { environment });
    }
  },
});
