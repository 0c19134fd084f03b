import { placeIn, type Place } from '../../model/place';
import type { EdgeModel } from '../../model';
import { hasFirewall } from '../conditions';
import { defineRule } from '../defineRule';

function placeOfMode(edge: EdgeModel): Place {
  const place = placeIn(edge, 'wafMode');
  return { ...place, arm: edge.arm?.wafMode?.location ?? place.arm };
}

export const edge001 = defineRule({
  id: 'EDGE-001',
  family: 'edge',
  severity: 'warning',
  title: 'The firewall only detects',
  rationale:
    'In Detection mode a web application firewall logs attacks and lets them through.',
  appliesTo: { when: [hasFirewall] },
  sources: ['appgw', 'secure'],
  remedy: 'Set the mode of the firewall policy to Prevention.',
  messages: { detects: { actual: 'Detection', expected: 'Prevention' } },
  check(model, report) {
    const edge = model.edge!;
    const { wafMode } = edge;
    if (!wafMode) {
      report.unknown(placeOfMode(edge), 'the mode of the firewall');
    } else if (wafMode === 'Detection') {
      const place = placeOfMode(edge);
      report(
        'detects',
        place,
        {},
        {
          fix:
            model.evidence === 'declared'
              ? {
                  label: 'Use Prevention',
                  path: place.text,
                  value: 'Prevention',
                }
              : undefined,
        },
      );
    }
  },
});
