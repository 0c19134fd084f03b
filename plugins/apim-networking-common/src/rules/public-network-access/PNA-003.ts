import { CLASSIC_INJECTION } from '../attachments';
import { defineRule } from '../defineRule';
import { enablePublicAccess, publicAccessPlace } from './publicAccess';

export const pna003 = defineRule({
  id: 'PNA-003',
  family: 'public-network-access',
  severity: 'error',
  title: 'Public access off on an injected instance',
  rationale:
    'publicNetworkAccess works only with private endpoints. On a classic injected instance it is rejected; on an injected Premium v2 it is rejected at creation and has no effect later. A live instance that has it was not rejected: there it is a warning.',
  appliesTo: { attachments: [...CLASSIC_INJECTION, 'v2-injection'] },
  sources: ['pe2025', 'docs128611'],
  remedy:
    'Keep public access on: internal injection has no public endpoints in any case.',
  messages: { off: { actual: 'Disabled', expected: 'Enabled' } },
  check(model, report) {
    const place = publicAccessPlace(model, report);
    if (!place || model.publicNetworkAccess === 'Enabled') return;
    report(
      'off',
      place,
      {},
      {
        severity:
          model.attachment === 'v2-injection' || model.evidence === 'observed'
            ? 'warning'
            : 'error',
        fix: enablePublicAccess(model),
      },
    );
  },
});
