import { placeOfGateway } from '../../model/place';
import { V2_NETWORK, WORKSPACE_NETWORK } from '../attachments';
import {
  hasApprovedPrivateEndpoint,
  isPublicAccessDisabled,
} from '../conditions';
import { defineRule } from '../defineRule';

export const pna004 = defineRule({
  id: 'PNA-004',
  family: 'public-network-access',
  severity: 'info',
  title: 'Public access off closes the gateway only',
  rationale:
    'Requests to the gateway’s public endpoint get 403. The developer portal stays public; for the v2 tiers this was not proven.',
  appliesTo: {
    attachments: ['none', ...V2_NETWORK, ...WORKSPACE_NETWORK],
    when: [isPublicAccessDisabled, hasApprovedPrivateEndpoint],
  },
  sources: ['docs104832', 'pe2025'],
  remedy:
    'Switch the developer portal off, or use internal injection, where the portal must be private.',
  messages: {
    portal: {
      actual: 'Disabled, developer portal on',
      expected: 'the developer portal off, where it must not be public',
    },
  },
  check(model, report) {
    if (
      report.sees(
        placeOfGateway(model, 'developerPortal'),
        'whether the developer portal is enabled',
      ) &&
      model.developerPortalEnabled
    ) {
      report('portal', placeOfGateway(model, 'publicNetworkAccess'));
    }
  },
});
