import { isApproved } from '../../model';
import { placeOfGateway } from '../../model/place';
import { WORKSPACE_NETWORK } from '../attachments';
import { isPublicAccessDisabled } from '../conditions';
import { defineRule } from '../defineRule';
import { enablePublicAccess } from './publicAccess';

export const pna002 = defineRule({
  id: 'PNA-002',
  family: 'public-network-access',
  severity: 'error',
  title: 'Public access off without a private endpoint',
  rationale:
    'Azure rejects switching public access off while no approved private endpoint exists; nobody could reach the gateway.',
  appliesTo: {
    attachments: ['none', 'v2-integration', ...WORKSPACE_NETWORK],
    when: [isPublicAccessDisabled],
  },
  sources: ['pe2025'],
  remedy: 'Add a private endpoint and approve it, or keep public access on.',
  messages: {
    none: {
      actual: 'Disabled with no private endpoint',
      expected: 'an approved private endpoint',
    },
    notApproved: {
      actual: 'Disabled with {{endpoints}} not approved',
      expected: 'an approved private endpoint',
    },
  },
  check(model, report) {
    const { privateEndpoints, privateEndpointsVisible } = model;
    if (privateEndpoints.some(isApproved)) return;
    const count = privateEndpoints.length;
    report(
      count > 0 ? 'notApproved' : 'none',
      placeOfGateway(model, 'publicNetworkAccess'),
      { endpoints: `${count} endpoint${count === 1 ? '' : 's'}` },
      {
        severity: privateEndpointsVisible ? 'error' : 'warning',
        fix: enablePublicAccess(model),
      },
    );
  },
});
