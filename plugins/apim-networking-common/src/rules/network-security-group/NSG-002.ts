import { CLASSIC_INJECTION } from '../attachments';
import { defineFlowRule } from './blockedFlows';

export const nsg002 = defineFlowRule(
  {
    id: 'NSG-002',
    severity: 'error',
    title: 'The load balancer’s probe is blocked',
    rationale:
      'The platform’s load balancer probes a classic injected instance on port 6390. From two units on it is essential; with one it is a warning.',
    attachments: CLASSIC_INJECTION,
    sources: ['external', 'internal', 'vnetref'],
  },
  ['load-balancer'],
);
