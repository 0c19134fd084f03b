import type { Finding } from 'backstage-plugin-apim-networking-common';

// What a design holds may reach the log, where a control character could forge a line or a colour.
const UNPRINTABLE = /[\s\p{Cc}\p{Cf}]+/gu;

/** A finding as one entry of a log: one line for what is wrong, then what was seen, what is needed, and what to do. */
export function describeFinding(finding: Finding): string {
  const { ruleId, severity, title, message, disputed, sources } = finding;
  const lines = [
    `${severity} ${ruleId} ${title}${disputed ? ' (sources disagree)' : ''}`,
    message,
    `field: ${finding.field || 'design'}`,
    `actual: ${finding.actual}`,
    `expected: ${finding.expected}`,
    `remedy: ${finding.remedy}`,
  ];
  if (finding.waiver) {
    lines.push(
      `waived until ${finding.waiver.until} by waiver ${finding.waiver.id}`,
    );
  }
  if (sources[0]) lines.push(`source: ${sources[0].url}`);
  return lines.map(oneLine).join('\n    ');
}

/** A text of somebody else as part of one line of a log. */
export function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}

/** The rules that deny, each once, for a message of one line. */
export function namesOfDenyingRules(findings: Finding[]): string {
  const names = findings
    .filter(({ severity, waiver }) => severity === 'error' && !waiver)
    .map(({ ruleId, title }) => `${ruleId} (${title})`);
  return [...new Set(names)].join(', ');
}
