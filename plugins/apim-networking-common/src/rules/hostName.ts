import { tiers } from '../tiers';
import type { Rule } from './rule';

const OFFERED = ['proxy', 'developerportal'];

const host001: Rule = {
  id: 'HOST-001',
  family: 'host-name',
  severity: 'warning',
  title: 'A host name for an endpoint that the v2 tiers do not have',
  rationale:
    'The v2 tiers take host names of one’s own for the gateway (Proxy) and the developer portal (DeveloperPortal) only.',
  appliesTo: ['BasicV2', 'StandardV2', 'PremiumV2'],
  sources: ['samples'],
  remedy: 'Remove the configuration of that type.',
  example: { good: 'type: Proxy', bad: 'type: Management on Standard v2' },
  check(model) {
    if (!model.tier || tiers[model.tier].family !== 'v2') return [];
    return model.customDomains
      .filter(({ type }) => !OFFERED.includes(type.toLowerCase()))
      .map(({ type, hostName, field }) => ({
        field: `${field}.type`,
        seen: `${type} for ${hostName}`,
        needed: 'Proxy or DeveloperPortal',
      }));
  },
};

export const hostNameRules: Rule[] = [host001];
