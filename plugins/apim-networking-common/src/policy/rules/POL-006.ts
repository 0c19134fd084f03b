import { placeOfGateway } from '../../model/place';
import { matchesNamingPattern } from '../namingPattern';
import { definePolicyRule } from './definePolicyRule';

export const pol006 = definePolicyRule({
  id: 'POL-006',
  title: 'The policy wants another name',
  rationale: 'The organization has a naming pattern for gateways.',
  remedy: 'Choose a name that follows the pattern.',
  messages: {
    name: {
      actual: '{{name}}',
      expected: '{{pattern}}',
      message:
        'The name of the gateway does not follow the organization’s naming pattern.',
    },
  },
  check(model, { naming }, report) {
    if (!naming) return;
    const { name } = model;
    const place = placeOfGateway(model, 'name');
    if (name === undefined) report.unknown(place, 'the name');
    else if (!matchesNamingPattern(name, naming.pattern)) {
      const such = naming.example ? `, such as ${naming.example}` : '';
      report('name', place, { name, pattern: `${naming.pattern}${such}` });
    }
  },
});
