import { defineFlowRule } from './blockedFlows';

export const nsg005 = defineFlowRule(
  {
    id: 'NSG-005',
    severity: 'warning',
    title: 'Inbound client traffic is blocked',
    rationale:
      'No inbound rule allows port 443: from the internet on an external classic instance, or from the virtual network on an injected v2 instance.',
    attachments: ['classic-external', 'v2-injection'],
    sources: ['external', 'vnetref', 'injectv2'],
  },
  ['clients', 'v2-clients'],
);
