import type { EvaluationResult } from 'backstage-plugin-apim-networking-common';
import { type Translate } from '../../translation';

/** What is wrong with one field of the form: what cannot be read comes before what the rules reject. */
export function problemAt(
  t: Translate,
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
  return (
    finding &&
    t('designField.problem', {
      title: finding.title,
      expected: finding.expected,
    })
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
