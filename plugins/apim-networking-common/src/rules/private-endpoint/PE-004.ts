import { placeNamed } from '../../model/place';
import { defineRule } from '../defineRule';
import type { Condition } from '../rule';

const wantsPrivatePortal: Condition = {
  text: 'that must have a private developer portal',
  holds: ({ privateDeveloperPortalWanted }) => privateDeveloperPortalWanted,
};

export const pe004 = defineRule({
  id: 'PE-004',
  family: 'private-endpoint',
  severity: 'warning',
  title: 'A private endpoint covers the gateway only',
  rationale:
    'The developer portal and the management plane stay public with a private endpoint, with VNet integration and with injection v2.',
  appliesTo: { when: [wantsPrivatePortal] },
  sources: ['pe2025', 'concepts'],
  remedy:
    'Use internal injection on Developer or Premium where the portal must be private, or switch the portal off.',
  messages: {
    public: {
      actual: 'a private developer portal with a pattern that leaves it public',
      expected: 'injection-internal or internal-appgw-waf, or no portal',
    },
  },
  check(model, report) {
    if (
      !model.developerPortalEnabled ||
      model.attachment === 'classic-internal'
    ) {
      return;
    }
    report(
      'public',
      placeNamed('privateDeveloperPortal'),
      {},
      {
        fix: {
          label: 'Switch the developer portal off',
          path: 'developerPortal',
          value: 'Disabled',
        },
      },
    );
  },
});
