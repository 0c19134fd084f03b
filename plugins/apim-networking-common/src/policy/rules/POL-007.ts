import { placeNamed } from '../../model/place';
import { definePolicyRule } from './definePolicyRule';

export const pol007 = definePolicyRule({
  id: 'POL-007',
  title: 'The policy requires a tag',
  rationale:
    'The organization requires Azure tags, such as a cost center, on every gateway.',
  remedy: 'Add the tag, with a value.',
  messages: {
    missing: {
      actual: 'nothing',
      expected: 'a value',
      message: 'The tag “{{tag}}” is missing.',
      remedy: 'Add the tag {{tag}}.',
    },
  },
  check({ evidence, tags }, { requiredTags = [] }, report) {
    if (requiredTags.length === 0) return;
    if (tags === undefined) {
      report.unknown(placeNamed('tags'), 'the tags');
      return;
    }
    const present = new Map<string, string | undefined>();
    for (const [name, value] of Object.entries(tags)) {
      const key = name.toLowerCase();
      // Of names that differ in case only, one with a value is enough.
      if (!present.get(key)?.trim()) present.set(key, value);
    }
    // The generated Bicep tags everything with its environment.
    if (evidence === 'declared') present.set('environment', 'declared');
    for (const tag of requiredTags) {
      const key = tag.toLowerCase();
      const place = placeNamed(`tags.${tag}`);
      if (present.has(key) && present.get(key) === undefined) {
        report.unknown(place, `the tag ${tag}`);
      } else if (!present.get(key)?.trim()) report('missing', place, { tag });
    }
  },
});
