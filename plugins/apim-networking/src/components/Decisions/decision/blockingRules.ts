import {
  mayBeWaived,
  type Finding,
} from 'backstage-plugin-apim-networking-common';

/** A rule that denies, with all of its findings. */
export interface BlockingRule {
  ruleId: string;
  title: string;
  /** What to do, each once. */
  remedies: string[];
  /** Places in the design, each once. */
  fields: string[];
  waivable: boolean;
  /** The first of its findings: a waiver is for the rule, so one of them stands for all. */
  finding: Finding;
}

/** The rules by which a design is denied, in the order of the findings: a waiver is asked for once for each. */
export function blockingRules(findings: Finding[]): BlockingRule[] {
  const blocking = findings.filter(
    ({ severity, waiver }) => severity === 'error' && !waiver,
  );
  return [...new Set(blocking.map(({ ruleId }) => ruleId))].map(ruleId => {
    const own = blocking.filter(finding => finding.ruleId === ruleId);
    return {
      ruleId,
      title: own[0].title,
      remedies: [...new Set(own.map(({ remedy }) => remedy))],
      fields: [...new Set(own.map(({ field }) => field).filter(Boolean))],
      waivable: mayBeWaived(own[0]),
      finding: own[0],
    };
  });
}
