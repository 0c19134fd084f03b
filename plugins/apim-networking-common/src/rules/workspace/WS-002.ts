import { placeOfGateway } from '../../model/place';
import { tiersOfPattern } from '../../patterns';
import { TIER_NAMES, tiers } from '../../tiers';
import { isOfWorkspaces } from '../conditions';
import { defineRule } from '../defineRule';
import { tierTitle } from '../words';

export const ws002 = defineRule({
  id: 'WS-002',
  family: 'workspace',
  severity: 'error',
  title: 'Workspace gateways are not in this tier',
  rationale:
    'Workspace gateways are offered with Basic v2, Standard v2, Premium and Premium v2 instances.',
  appliesTo: { tiers: TIER_NAMES, when: [isOfWorkspaces] },
  sources: ['ws', 'wsres'],
  remedy: 'Choose an instance of one of those tiers.',
  messages: {
    unsupported: {
      actual: '{{tier}}',
      expected: '{{tiers}}',
      message: '{{tier}} has no workspace gateways.',
    },
  },
  check(model, report) {
    if (tiers[model.tier].workspaceGateways) return;
    report('unsupported', placeOfGateway(model, 'tier'), {
      tier: tierTitle(model),
      tiers: tiersOfPattern('workspace-integration')
        .map(name => tiers[name].title)
        .join(', '),
    });
  },
});
