import { defineFlowRule } from './blockedFlows';

export const nsg005 = defineFlowRule(
  {
    id: 'NSG-005',
    severity: 'warning',
    title: 'Nobody’s calls come in',
    rationale:
      'On an external classic instance no call from the internet reaches port 443; on an injected v2 one none from the network.',
    attachments: ['classic-external', 'v2-injection'],
    sources: ['external', 'vnetref', 'injectv2'],
  },
  ['clients', 'v2-clients'],
);
