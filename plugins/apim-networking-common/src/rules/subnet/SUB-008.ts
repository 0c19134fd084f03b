import { tierSupportsNetwork } from '../conditions';
import { defineRule } from '../defineRule';
import { subnetsNotDelegatedTo } from './delegation';

export const sub008 = defineRule({
  id: 'SUB-008',
  family: 'subnet',
  severity: 'error',
  title: 'The injection subnet has the wrong delegation',
  rationale:
    'Injection v2, and the injection of a workspace gateway, need a subnet delegated to Microsoft.Web/hostingEnvironments.',
  appliesTo: {
    attachments: ['v2-injection', 'workspace-injection'],
    when: [tierSupportsNetwork],
  },
  sources: ['injectv2'],
  remedy: 'Delegate the subnet to Microsoft.Web/hostingEnvironments.',
  messages: {
    other: {
      actual: '{{delegations}}',
      expected: 'Microsoft.Web/hostingEnvironments',
    },
  },
  check(model, report) {
    for (const { place, delegations, fix } of subnetsNotDelegatedTo(
      'Microsoft.Web/hostingEnvironments',
      model,
      report,
    )) {
      report('other', place, { delegations }, { fix });
    }
  },
});
