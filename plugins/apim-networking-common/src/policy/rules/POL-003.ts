import { placeOfGateway } from '../../model/place';
import { patterns, type PatternName } from '../../patterns';
import { possiblePatterns } from '../possiblePatterns';
import {
  defineEnvironmentRule,
  listAllowed,
  titleOf,
} from './definePolicyRule';

export const pol003 = defineEnvironmentRule({
  id: 'POL-003',
  title: 'The policy does not allow this pattern',
  rationale:
    'The organization allows only some networking patterns in an environment.',
  remedy:
    'Choose an allowed pattern, or ask the platform team for an exception.',
  messages: {
    pattern: {
      actual: '{{pattern}}',
      expected: '{{allowed}}',
      message: 'The pattern “{{title}}” is not allowed in {{environment}}.',
    },
  },
  check(model, environment, report) {
    const { allowedPatterns } = environment;
    if (!allowedPatterns) return;
    const place = placeOfGateway(model, 'attachment');
    const possible = possiblePatterns(model);
    if (possible === 'invalid') return;
    if (possible === 'unknown') {
      report.unknown(place, 'the networking pattern');
      return;
    }
    const { pattern, hidden, withEdge } = possible;
    const isAllowed = (name: PatternName) => allowedPatterns.includes(name);
    const unsure = isAllowed(pattern)
      ? !hidden.every(isAllowed)
      : [...hidden, ...withEdge].some(isAllowed);
    if (unsure) report.unknown(place, 'the networking pattern');
    else if (!isAllowed(pattern)) {
      report('pattern', place, {
        pattern,
        title: patterns[pattern].title,
        allowed: listAllowed(allowedPatterns),
        environment: titleOf(environment),
      });
    }
  },
});
