import { isClassicInjection } from '../../model/attachment';
import { placeWithin } from '../../model/place';
import { TIER_NAMES, tiers } from '../../tiers';
import { defineRule } from '../defineRule';
import { locationsOf } from '../subjects';

export const pip005 = defineRule({
  id: 'PIP-005',
  family: 'public-ip',
  severity: 'warning',
  title: 'A public IP address on a tier that takes none',
  rationale:
    'publicIpAddressId is for injected Developer and Premium instances only.',
  appliesTo: { tiers: TIER_NAMES },
  sources: ['bicep'],
  remedy: 'Remove it.',
  messages: {
    notInjected: {
      actual: '{{name}} on {{tier}}',
      expected: 'none',
      message:
        'A customer-managed public IP address is used only by an injected instance; this {{tier}} is not injected.',
    },
    tier: {
      actual: '{{name}} on {{tier}}',
      expected: 'none',
      message: '{{tier}} takes no customer-managed public IP address.',
    },
  },
  check(model, report) {
    const { title, classicInjection } = tiers[model.tier];
    if (classicInjection && isClassicInjection(model)) return;
    for (const { publicIp } of locationsOf(model, report)) {
      if (publicIp) {
        report(
          classicInjection ? 'notInjected' : 'tier',
          placeWithin(publicIp),
          { name: publicIp.name ?? 'an address', tier: title },
        );
      }
    }
  },
});
