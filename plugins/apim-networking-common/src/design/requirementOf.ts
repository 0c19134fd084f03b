import type { z } from 'zod';

const OWN_MESSAGE = /^must /;

const TYPES: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  nonoptional: 'set',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

/** What a value must be, as a sentence without its subject: that of the schema, or one for zod’s own message. */
export function requirementOf(issue: z.core.$ZodIssue): string {
  if (OWN_MESSAGE.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values
        .map(String)
        .join(', ')}`;
    case 'too_big':
      return limit('at most', issue.maximum, issue.origin);
    case 'too_small':
      return limit('at least', issue.minimum, issue.origin);
    case 'invalid_key':
      return issue.issues[0].message.replace(
        /^must have /,
        'must have a name of ',
      );
    default:
      return 'must have another value';
  }
}

function limit(word: string, count: number | bigint, origin: string): string {
  if (origin === 'string') return `must have ${word} ${count} characters`;
  if (origin === 'array') return `must have ${word} ${count} items`;
  return `must be ${word} ${count}`;
}
