import { V2_NETWORK } from '../attachments';
import { defineFlowRule } from './blockedFlows';

export const nsg007 = defineFlowRule(
  {
    id: 'NSG-007',
    severity: 'error',
    title: 'Key Vault is blocked for a v2 gateway',
    rationale:
      'The v2 tiers need Azure Key Vault on port 443. A text of 2025 named Storage as well, the newer one does not: that is information.',
    attachments: V2_NETWORK,
    sources: ['nsgv2', 'integrate', 'injectv2'],
  },
  ['v2-key-vault', 'v2-storage'],
);
