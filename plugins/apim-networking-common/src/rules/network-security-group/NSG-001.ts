import { CLASSIC_INJECTION } from '../attachments';
import { defineFlowRule } from './blockedFlows';

export const nsg001 = defineFlowRule(
  {
    id: 'NSG-001',
    severity: 'error',
    title: 'The management port is closed',
    rationale:
      'Azure manages a classic injected instance on port 3443 from the ApiManagement service tag. When nothing of it comes in, the instance becomes unresponsive and cannot be changed.',
    attachments: CLASSIC_INJECTION,
    sources: ['external', 'internal', 'vnetref'],
  },
  ['management'],
);
