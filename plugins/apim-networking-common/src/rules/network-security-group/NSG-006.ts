import { defineFlowRule } from './blockedFlows';

export const nsg006 = defineFlowRule(
  {
    id: 'NSG-006',
    severity: 'warning',
    title: 'Traffic Manager’s probes are blocked',
    rationale:
      'With several regions in external mode, Traffic Manager routes to a region only while its probes on port 443 are answered.',
    attachments: ['classic-external'],
    sources: ['external', 'vnetref', 'multi'],
  },
  ['traffic-manager'],
);
