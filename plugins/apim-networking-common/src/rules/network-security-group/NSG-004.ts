import { CLASSIC_INJECTION } from '../attachments';
import { defineFlowRule } from './blockedFlows';

export const nsg004 = defineFlowRule(
  {
    id: 'NSG-004',
    severity: 'warning',
    title: 'Monitoring or certificate validation is blocked',
    rationale:
      'Logs, metrics and resource health go to AzureMonitor (443, 1886); certificates are validated over port 80 on the internet.',
    attachments: CLASSIC_INJECTION,
    sources: ['external', 'internal', 'vnetref'],
  },
  ['monitor', 'certificates'],
);
