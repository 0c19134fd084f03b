import { Document, visit } from 'yaml';
import type { ExampleInput, RuleExample } from './example';

/**
 * An example as people write it: a design as YAML, resources as ARM JSON.
 *
 * @public
 */
export interface RenderedExample {
  language: 'yaml' | 'json';
  text: string;
}

/** @public */
export function renderExample(example: ExampleInput): RenderedExample {
  if (example.kind === 'arm') {
    return {
      language: 'json',
      text: JSON.stringify(example.resources, undefined, 2),
    };
  }
  const { design, present, exists } = example;
  return {
    language: 'yaml',
    text: [
      ...(exists === undefined
        ? []
        : [`# The instance ${exists ? 'exists' : 'does not exist yet'}.`]),
      ...(present ? ['# Present', yamlOf(present), '---', '# New'] : []),
      yamlOf(design),
    ].join('\n'),
  };
}

/**
 * The policy of an example as `app-config.yaml` has it.
 *
 * @public
 */
export function renderPolicy(
  policy: NonNullable<RuleExample['policy']>,
): string {
  return yamlOf({ apimNetworking: { policy } });
}

const MAX_ITEMS = 20;

/** Of a long list only the first items, with a comment that says how many there are. */
function yamlOf(value: object): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_, list) {
      if (list.items.length > MAX_ITEMS) {
        list.comment = ` … and ${list.items.length - 2} more`;
        list.items.length = 2;
      }
    },
  });
  return document.toString({ singleQuote: true }).trim();
}
