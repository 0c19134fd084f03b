import { WORKSPACE_NETWORK } from '../attachments';
import { defineFlowRule } from './blockedFlows';

export const nsg008 = defineFlowRule(
  {
    id: 'NSG-008',
    severity: 'error',
    title: 'A dependency of the workspace gateway is blocked',
    rationale:
      'A workspace gateway needs Azure Key Vault on port 443; an injected one Azure Storage as well, the load balancer’s ping on port 80 and its callers.',
    attachments: WORKSPACE_NETWORK,
    sources: ['nsgv2', 'wsres'],
  },
  [
    'workspace-key-vault',
    'workspace-storage',
    'workspace-load-balancer',
    'workspace-clients',
  ],
);
