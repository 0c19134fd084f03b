import { placeOfGateway } from '../../model/place';
import { V2_NETWORK, WORKSPACE_NETWORK } from '../attachments';
import { isPublicAccessDisabled } from '../conditions';
import { defineRule } from '../defineRule';

export const pna001 = defineRule({
  id: 'PNA-001',
  family: 'public-network-access',
  severity: 'error',
  title: 'Public access cannot be off at creation',
  rationale:
    'publicNetworkAccess Disabled is accepted only for an instance that exists and has a private endpoint: it takes a second deployment.',
  appliesTo: {
    attachments: ['none', ...V2_NETWORK, ...WORKSPACE_NETWORK],
    when: [isPublicAccessDisabled],
  },
  sources: ['pe2025', 'avm', 'samples'],
  remedy:
    'Deploy in two phases: bootstrap with public access on, then lockdown once the private endpoint is approved. The generated Bicep has both.',
  messages: {
    new: {
      actual: 'Disabled',
      expected: 'Enabled in the first deployment',
      message:
        'The instance does not exist yet, and public access can be switched off only on one that does.',
    },
    perhapsNew: {
      actual: 'Disabled',
      expected: 'Enabled in the first deployment',
      message:
        'Public access can be switched off only on an instance that exists, in a second deployment. Whether this one does is not known here.',
    },
  },
  check(model, report) {
    const place = placeOfGateway(model, 'publicNetworkAccess');
    if (model.exists === 'no') report('new', place);
    else if (model.exists === 'unknown') {
      report('perhapsNew', place, {}, { severity: 'warning' });
    }
  },
});
