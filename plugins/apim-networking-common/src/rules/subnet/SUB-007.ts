import { tierSupportsNetwork } from '../conditions';
import { defineRule } from '../defineRule';
import { subnetsNotDelegatedTo } from './delegation';

export const sub007 = defineRule({
  id: 'SUB-007',
  family: 'subnet',
  severity: 'error',
  title: 'The integration subnet has the wrong delegation',
  rationale:
    'VNet integration, of an instance or of a workspace gateway, needs a subnet delegated to Microsoft.Web/serverFarms; Azure answers VirtualNetworkSubnetHasIncorrectDelegation.',
  appliesTo: {
    attachments: ['v2-integration', 'workspace-integration'],
    when: [tierSupportsNetwork],
  },
  sources: ['integrate'],
  remedy: 'Delegate the subnet to Microsoft.Web/serverFarms.',
  messages: {
    other: { actual: '{{delegations}}', expected: 'Microsoft.Web/serverFarms' },
  },
  check(model, report) {
    for (const { place, delegations, fix } of subnetsNotDelegatedTo(
      'Microsoft.Web/serverFarms',
      model,
      report,
    )) {
      report('other', place, { delegations }, { fix });
    }
  },
});
