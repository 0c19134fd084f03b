import type {
  Finding,
  Severity,
} from 'backstage-plugin-apim-networking-common';
import type { TextStyle } from '../terminal/output';
import { wrap } from './wrap';

type ShownFinding = Omit<Finding, 'fix'> & { location?: string };

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

/** Such as `1 error, 2 warnings`. */
export function countText(findings: Array<{ severity: Severity }>): string {
  const counts = SEVERITIES.map(severity => {
    const count = findings.filter(item => item.severity === severity).length;
    if (count === 0) return '';
    const noun = severity === 'info' ? 'note' : severity;
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
  });
  return counts.filter(Boolean).join(', ') || 'no findings';
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
  const rows: Array<[string, string]> = [
    ['fix', finding.remedy],
    ['why', finding.message],
    ['actual', finding.actual],
    ['expected', finding.expected],
    [
      'at',
      finding.location
        ? `${finding.location} (${finding.field})`
        : finding.field,
    ],
    ...finding.sources.map(({ title, url }): [string, string] => [
      'source',
      `${title} ${url}`,
    ]),
  ];
  if (finding.disputed) {
    rows.splice(2, 0, ['note', 'The sources disagree about this.']);
  }
  const lines = rows
    .filter(([, text]) => text)
    .map(([name, text]) => {
      const wrapped = wrap(text, width, ' '.repeat(10));
      const shown = name === 'fix' ? colors.green(wrapped) : wrapped;
      return `  ${colors.dim(name.padEnd(7))} ${shown}`;
    });
  return [
    `${severity} ${colors.bold(finding.ruleId)}  ${finding.title}`,
    ...lines,
  ].join('\n');
}
