import type {
  Finding,
  Severity,
} from 'backstage-plugin-apim-networking-common';
import { findingsMessages } from '../messages';
import type { TextStyle } from '../terminal/output';
import { wrap } from './wrap';

type ShownFinding = Omit<Finding, 'fix'> & { location?: string };

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

/** Such as `1 error, 2 warnings`. */
export function countText(findings: Array<{ severity: Severity }>): string {
  const counts = SEVERITIES.map(severity => {
    const count = findings.filter(item => item.severity === severity).length;
    if (count === 0) return '';
    return findingsMessages.count(severity, count);
  });
  return counts.filter(Boolean).join(', ') || findingsMessages.noneCounted;
}

/** Findings for a terminal, each with what to do about it first. */
export function findingsText(
  findings: ShownFinding[],
  style: TextStyle,
): string {
  return findings.map(finding => findingText(finding, style)).join('\n\n');
}

function findingText(finding: ShownFinding, style: TextStyle): string {
  const { colors, width } = style;
  const severity = {
    error: colors.red,
    warning: colors.yellow,
    info: colors.cyan,
  }[finding.severity](finding.severity.padEnd(7));
  const labels = findingsMessages.rows;
  const rows: Array<[string, string]> = [
    [labels.fix, finding.remedy],
    [labels.why, finding.message],
    [labels.actual, finding.actual],
    [labels.expected, finding.expected],
    [
      labels.at,
      finding.location
        ? `${finding.location} (${finding.field})`
        : finding.field,
    ],
    ...finding.sources.map(({ title, url }): [string, string] => [
      labels.source,
      `${title} ${url}`,
    ]),
  ];
  if (finding.disputed) {
    rows.splice(2, 0, [labels.note, findingsMessages.disputed.sentence]);
  }
  const lines = rows
    .filter(([, text]) => text)
    .map(([name, text]) => {
      const wrapped = wrap(text, width, ' '.repeat(10));
      const shown = name === labels.fix ? colors.green(wrapped) : wrapped;
      return `  ${colors.dim(name.padEnd(7))} ${shown}`;
    });
  return [
    `${severity} ${colors.bold(finding.ruleId)}  ${finding.title}`,
    ...lines,
  ].join('\n');
}
