import type { Rule } from './rule';

const edge001: Rule = {
  id: 'EDGE-001',
  family: 'edge',
  severity: 'warning',
  title: 'The firewall only detects',
  rationale:
    'In Detection mode a web application firewall logs attacks and lets them through.',
  sources: ['appgw', 'secure'],
  remedy: 'Set the mode of the firewall policy to Prevention.',
  example: { good: 'wafMode: Prevention', bad: 'wafMode: Detection' },
  check(model) {
    return model.edge?.waf === 'yes' && model.edge.wafMode === 'Detection'
      ? [
          {
            field: 'applicationGateway.wafMode',
            seen: 'Detection',
            needed: 'Prevention',
            fix:
              model.evidence === 'declared'
                ? {
                    label: 'Use Prevention',
                    path: 'applicationGateway.wafMode',
                    value: 'Prevention',
                  }
                : undefined,
          },
        ]
      : [];
  },
};

const edge002: Rule = {
  id: 'EDGE-002',
  family: 'edge',
  severity: 'warning',
  title: 'Callers can go round the edge',
  rationale:
    'The gateway’s own endpoint is public, so that its firewall or Front Door can be avoided.',
  sources: ['afd', 'secure'],
  remedy:
    'Close the public endpoint: internal injection, or a private endpoint with public access off; or check the X-Azure-FDID header in a policy.',
  example: {
    good: 'Front Door by Private Link, public access off',
    bad: 'Front Door before a public gateway',
  },
  check(model) {
    return model.edge?.bypassPossible === 'yes'
      ? [
          {
            field: model.publicNetworkAccessField,
            seen: 'a public gateway endpoint behind an edge',
            needed: 'a gateway that only the edge can reach',
          },
        ]
      : [];
  },
};

export const edgeRules: Rule[] = [edge001, edge002];
