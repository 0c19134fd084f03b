import type {
  TransitionPlan,
  TransitionStep,
} from 'backstage-plugin-apim-networking-common';
import { transitionMessages } from '../messages';
import type { TextStyle } from '../terminal/output';
import { findingsText } from '../text/findingsText';
import { markdownText } from '../text/markdown';
import { wrap } from '../text/wrap';

const texts = transitionMessages.report;

/** Facts of a step, in the order in which an engineer asks for them. */
function facts(step: TransitionStep): Array<[string, string]> {
  return [
    [texts.facts.interrupts, step.interrupts],
    [texts.facts.takes, step.duration],
    [texts.facts.callers, step.callers],
    [texts.facts.back, step.rollback],
  ];
}

/** A plan for a terminal. It holds plain texts. */
export function planText(plan: TransitionPlan, style: TextStyle): string {
  const { colors, width } = style;
  const indent = ' '.repeat(14);
  return [
    `${colors.bold(plan.kind)}  ${wrap(plan.summary, width)}`,
    ...plan.steps.map((step, index) =>
      [
        `${colors.bold(`${index + 1}. ${step.title}`)}`,
        `   ${wrap(step.description, width, '   ')}`,
        ...facts(step).map(
          ([name, text]) =>
            `   ${colors.dim(name.padEnd(10))} ${wrap(text, width, indent)}`,
        ),
        ...step.sources.map(
          ({ title, url }) =>
            `   ${colors.dim(texts.facts.source.padEnd(10))} ${wrap(
              `${title} ${url}`,
              width,
              indent,
            )}`,
        ),
      ].join('\n'),
    ),
    ...(plan.differences.length > 0
      ? [
          `${colors.bold(texts.differences)}\n${plan.differences
            .map(
              ({ effect, sentence }) =>
                `- ${colors.dim(effect)} ${wrap(sentence, width, '  ')}`,
            )
            .join('\n')}`,
        ]
      : []),
    ...(plan.because.length > 0 ? [findingsText(plan.because, style)] : []),
  ].join('\n\n');
}

/** A plan for a document or a comment. It holds plain texts. */
export function planMarkdown(plan: TransitionPlan): string {
  return [
    `## ${texts.title(plan.kind)}`,
    markdownText(plan.summary),
    ...plan.steps.map((step, index) =>
      [
        `### ${index + 1}. ${markdownText(step.title)}`,
        markdownText(step.description),
        facts(step)
          .map(([name, text]) => `- **${name}:** ${markdownText(text)}`)
          .join('\n'),
        step.sources
          .map(({ title, url }) => `[${markdownText(title)}](${url})`)
          .join(', '),
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
    ...(plan.differences.length > 0
      ? [
          `### ${texts.differences}\n\n${plan.differences
            .map(
              ({ effect, sentence }) =>
                `- ${effect}: ${markdownText(sentence)}`,
            )
            .join('\n')}`,
        ]
      : []),
    ...(plan.because.length > 0
      ? [
          `### ${texts.because}\n\n${plan.because
            .map(
              ({ ruleId, message, remedy }) =>
                `- **${ruleId}**: ${markdownText(message)} ${markdownText(
                  remedy,
                )}`,
            )
            .join('\n')}`,
        ]
      : []),
  ].join('\n\n');
}
