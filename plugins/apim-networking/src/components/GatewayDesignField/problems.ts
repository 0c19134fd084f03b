import type { EvaluationResult } from 'backstage-plugin-apim-networking-common';

/** What is wrong with one field of the form: what cannot be read comes before what the rules refuse. */
export function problemAt(
  result: EvaluationResult,
  field: string,
): string | undefined {
  if (!result.ok) {
    const issue = result.issues.find(item => item.field === field);
    return issue && `${capitalized(issue.message)}.`;
  }
  const finding = result.evaluation.findings.find(
    item => item.field === field && item.severity === 'error',
  );
  return finding && `${finding.title}. Expected: ${finding.expected}.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
