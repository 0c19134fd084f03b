import { patterns } from '../patterns';
import { tiers } from '../tiers';
import type { GatewayDesign } from '../design';
import type { TransitionKind, TransitionPlan, TransitionStep } from './plan';

/** How a plan goes, in a few words. @public */
export const transitionKindTitles: Record<TransitionKind, string> = {
  none: 'nothing to do',
  'in-place': 'in place, one deployment',
  phased: 'in place, in phases',
  'new-instance': 'a new instance and a cut-over',
  impossible: 'impossible',
};

/**
 * A plan as a document for reviewers and for who carries it out: what it does, each step with what it interrupts and how to go
 * back, and the sources.
 *
 * @public
 */
export function transitionMarkdown(
  from: GatewayDesign,
  plan: TransitionPlan,
): string {
  const to = plan.design;
  return `${[
    `# Transition of ${from.name}`,
    table([
      ['', 'now', 'wanted'],
      ['---', '---', '---'],
      ['Pattern', `\`${from.pattern}\``, `\`${to.pattern}\``],
      ['Tier', tiers[from.tier].title, tiers[to.tier].title],
      ['Public access', from.publicNetworkAccess, to.publicNetworkAccess],
      ['Regions', regionsOf(from), regionsOf(to)],
    ]),
    `**${sentence(transitionKindTitles[plan.kind])}.** ${text(plan.summary)}`,
    ...section(
      'Steps',
      plan.steps.map((step, index) => stepMarkdown(step, index + 1)),
    ),
    ...section('What changes', [
      plan.differences
        .map(({ effect, sentence: words }) => `- ${effect}: ${text(words)}`)
        .join('\n'),
    ]),
    ...section('Why', [
      plan.because
        .map(
          ({ ruleId, message, remedy }) =>
            `- **${ruleId}**: ${text(message)} ${text(remedy)}`,
        )
        .join('\n'),
    ]),
  ].join('\n\n')}\n`;
}

function stepMarkdown(step: TransitionStep, number: number): string {
  return [
    `### ${number}. ${text(step.title)}`,
    text(step.description),
    table([
      ['', ''],
      ['---', '---'],
      ['Interrupts', text(step.interrupts)],
      ['Takes', text(step.duration)],
      ['For callers', text(step.callers)],
      ['Way back', text(step.rollback)],
      ...(step.design
        ? [['Then in force', patterns[step.design.pattern].title]]
        : []),
    ]),
    step.sources.map(({ title, url }) => `[${text(title)}](${url})`).join(', '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function section(title: string, parts: string[]): string[] {
  const said = parts.filter(Boolean);
  return said.length > 0 ? [`## ${title}`, ...said] : [];
}

function table(rows: string[][]): string {
  return rows.map(row => `| ${row.join(' | ')} |`).join('\n');
}

function regionsOf(design: GatewayDesign): string {
  return [
    design.region,
    ...(design.additionalLocations ?? []).map(({ region }) => region),
  ].join(', ');
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** None of it is taken for markup, for HTML, or for the end of a cell. */
function text(words: string): string {
  return words
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&/g, '&amp;');
}
