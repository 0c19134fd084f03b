import { CLASSIC_INJECTION } from '../attachments';
import { defineFlowRule } from './blockedFlows';

export const nsg003 = defineFlowRule(
  {
    id: 'NSG-003',
    severity: 'error',
    title: 'A core dependency is blocked',
    rationale:
      'A classic injected instance does not work without Azure Storage (443), Azure SQL (1433) and Azure Key Vault (443).',
    attachments: CLASSIC_INJECTION,
    sources: ['external', 'internal', 'vnetref'],
  },
  ['storage', 'sql', 'key-vault'],
);
