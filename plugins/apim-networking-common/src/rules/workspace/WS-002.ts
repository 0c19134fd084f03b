import { placeOfGateway } from '../../model/place';
import {
  describeSupport,
  listTiers,
  missingFeature,
  tiersWith,
} from '../../patterns';
import { TIER_NAMES } from '../../tiers';
import { isOfWorkspaces } from '../conditions';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const ws002 = defineRule({
  id: 'WS-002',
  family: 'workspace',
  severity: 'error',
  title: 'Workspace gateways are not in this tier',
  rationale: describeSupport('workspaceGateways'),
  appliesTo: { tiers: TIER_NAMES, when: [isOfWorkspaces] },
  sources: ['ws', 'wsres'],
  remedy: 'Choose an instance of one of those tiers.',
  messages: {
    unsupported: {
      actual: '{{tier}}',
      expected: '{{tiers}}',
      message: '{{reason}}',
    },
  },
  check(model, report) {
    const missing = missingFeature(model.tier, 'workspaceGateways');
    if (!missing) return;
    report('unsupported', placeOfGateway(model, 'tier'), {
      tier: tierTitle(model),
      tiers: listTiers(tiersWith('workspaceGateways'), 'or'),
      reason: missing.reason,
    });
  },
});
