import { InputError } from '@backstage/errors';
import { RULE_SUMMARIES, sourcesOf } from '../finding';
import { SEVERITIES } from '../finding/findingSchema';
import type { RulePack } from '../rulePack';
import type { RuleExample } from '../rules/examples/example';
import type { Rule } from '../rules/rule';
import { sources } from '../sources';
import { attachments } from '../patterns';
import { TIER_NAMES } from '../tiers';
import { evaluateRule } from './evaluateRule';

const PACK_ID = /^[a-z][a-z0-9-]{0,39}$/;
const PREFIX = /^[A-Z][A-Z0-9]{1,19}$/;
/** Stored verdicts separate what they were made by with colons and plus signs. */
const VERSION = /^[^\s+:]{1,60}$/;
const ATTACHMENTS = Object.keys(attachments);
const EVIDENCE = ['declared', 'planned', 'observed'];
const STAGES: unknown[] = [undefined, 'design', 'generation'];

/**
 * Checks rule packs: their form, that no two rules have one ID, and that the examples are true.
 *
 * @throws InputError that names the pack, the rule and what it must have
 * @public
 */
export function assertRulePacks(packs: readonly RulePack[]): void {
  const taken = new Set(
    Object.keys(RULE_SUMMARIES).map(id => id.split('-')[0].toUpperCase()),
  );
  const ids = new Set<string>();
  for (const pack of packs) {
    const about = `rule pack ${JSON.stringify(pack.id)}`;
    need(
      matches(PACK_ID, pack.id),
      about,
      'id',
      'be lower-case letters, digits and hyphens, starting with a letter',
      pack.id,
    );
    need(!ids.has(pack.id), about, 'id', 'be unique', 'a second pack');
    ids.add(pack.id);
    need(isText(pack.title), about, 'title', 'be a text', pack.title);
    need(
      matches(VERSION, pack.version),
      about,
      'version',
      'be 1 to 60 characters without blanks, colons and plus signs',
      pack.version,
    );
    need(
      matches(PREFIX, pack.prefix),
      about,
      'prefix',
      'be 2 to 20 upper-case letters and digits, starting with a letter',
      pack.prefix,
    );
    need(
      !taken.has(pack.prefix),
      about,
      'prefix',
      'be unused',
      `${pack.prefix}, which the platform or another pack has`,
    );
    taken.add(pack.prefix);
    need(
      Array.isArray(pack.rules) && pack.rules.length > 0,
      about,
      'rules',
      'have at least one rule',
      'none',
    );
    assertRules(pack, about);
  }
}

function assertRules(pack: RulePack, about: string): void {
  const form = new RegExp(`^${pack.prefix}-[0-9]{3,6}$`);
  const ids = new Set<string>();
  for (const rule of pack.rules) {
    const { id } = rule;
    const ofRule = `rule ${id} of ${about}`;
    need(
      matches(form, id),
      ofRule,
      'id',
      `be ${pack.prefix}- and 3 to 6 digits`,
      id,
    );
    need(!ids.has(id), ofRule, 'id', 'be unique', 'a second rule');
    ids.add(id);
    assertRule(rule, ofRule);
    for (const example of pack.examples?.[id] ?? []) {
      assertExample(rule, example, ofRule);
    }
  }
  for (const id of Object.keys(pack.examples ?? {})) {
    need(ids.has(id), about, 'examples', 'be of its rules', id);
  }
}

function assertRule(rule: Rule, about: string): void {
  for (const field of ['title', 'rationale', 'remedy', 'family'] as const) {
    need(isText(rule[field]), about, field, 'be a text', rule[field]);
  }
  need(
    SEVERITIES.includes(rule.severity),
    about,
    'severity',
    `be one of ${SEVERITIES.join(', ')}`,
    rule.severity,
  );
  need(
    STAGES.includes(rule.stage),
    about,
    'stage',
    'be design or generation',
    rule.stage,
  );
  need(
    typeof rule.check === 'function',
    about,
    'check',
    'be a function',
    rule.check,
  );
  need(
    typeof rule.appliesTo === 'object' && rule.appliesTo !== null,
    about,
    'appliesTo',
    'be a scope, {} for every gateway',
    rule.appliesTo,
  );
  for (const [field, known] of [
    ['tiers', TIER_NAMES],
    ['attachments', ATTACHMENTS],
    ['evidence', EVIDENCE],
  ] as const) {
    const names: unknown = rule.appliesTo[field] ?? [];
    need(
      Array.isArray(names) && names.every(name => known.includes(name)),
      about,
      `appliesTo.${field}`,
      `be a list of ${known.join(', ')}`,
      names,
    );
  }
  const messages = Object.entries(rule.messages ?? {});
  need(
    messages.length > 0,
    about,
    'messages',
    'have at least one message',
    'none',
  );
  for (const [name, { actual, expected }] of messages) {
    need(
      isText(actual) && isText(expected),
      about,
      `messages.${name}`,
      'have texts actual and expected',
      { actual, expected },
    );
  }
  need(
    Array.isArray(rule.sources),
    about,
    'sources',
    'be a list',
    rule.sources,
  );
  for (const source of rule.sources) {
    const isKnown =
      typeof source !== 'string' || Object.hasOwn(sources, source);
    need(
      isKnown,
      about,
      'sources',
      'be of the table of sources, or {id, title, url}',
      source,
    );
  }
  for (const { url, title } of sourcesOf(rule)) {
    need(
      isUrl(url) && isText(title),
      about,
      'sources',
      'have a title and an http or https URL',
      url,
    );
  }
  need(
    rule.url === undefined || isUrl(rule.url),
    about,
    'url',
    'be an http or https URL',
    rule.url,
  );
}

function assertExample(
  rule: Rule,
  { bad, good, at, policy }: RuleExample,
  about: string,
): void {
  need(
    policy === undefined,
    about,
    'examples',
    'have no policy, which a rule of a pack does not read',
    policy,
  );
  const violated = resultOf(rule, bad, about);
  const fields = violated.findings.map(({ field }) => field);
  need(
    fields.includes(at),
    about,
    'examples',
    `violate it at ${at} where they are bad`,
    fields.join(', ') || `the result ${violated.outcome}`,
  );
  const { outcome } = resultOf(rule, good, about);
  need(
    outcome === 'compliant' || outcome === 'notApplicable',
    about,
    'examples',
    'comply where they are good',
    `the result ${outcome}`,
  );
}

function resultOf(rule: Rule, input: RuleExample['bad'], about: string) {
  try {
    return evaluateRule(rule, input);
  } catch (error) {
    throw new InputError(
      `An example of ${about} must be a valid input that the check can evaluate, got an error: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

function matches(form: RegExp, value: unknown): boolean {
  return typeof value === 'string' && form.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isUrl(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    URL.canParse(value) &&
    /^https?:$/.test(new URL(value).protocol)
  );
}

function need(
  holds: boolean,
  about: string,
  field: string,
  condition: string,
  actual: unknown,
): void {
  if (holds) return;
  const got = typeof actual === 'string' ? actual : JSON.stringify(actual);
  throw new InputError(
    `${field} of the ${about} must ${condition}, got ${got ?? 'nothing'}.`,
  );
}
