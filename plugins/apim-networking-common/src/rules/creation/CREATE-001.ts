import { placeOfGateway } from '../../model/place';
import { defineRule } from '../defineRule';

export const create001 = defineRule({
  id: 'CREATE-001',
  family: 'creation',
  severity: 'error',
  title: 'Injection v2 is chosen at creation',
  rationale:
    'A Premium v2 instance can be injected only when it is created; later only its subnet may change.',
  appliesTo: {
    attachments: ['v2-injection'],
    evidence: ['declared', 'planned'],
  },
  sources: ['injectv2'],
  remedy: 'Create a new instance with injection and cut over.',
  messages: {
    existing: {
      actual: '{{now}} now',
      expected: 'injection from creation',
    },
    perhapsExisting: {
      actual: 'injection v2; whether the instance exists is not known',
      expected: 'a new instance, or one that is injected already',
      message:
        'Injection v2 can be chosen only when the instance is created. Whether this one exists already, without it, is not known here.',
    },
  },
  check(model, report) {
    if (model.exists === 'no') return;
    const place = placeOfGateway(model, 'attachment');
    if (!model.present) {
      report('perhapsExisting', place, {}, { severity: 'warning' });
    } else if (model.present.attachment !== 'v2-injection') {
      report('existing', place, { now: model.present.attachment });
    }
  },
});
