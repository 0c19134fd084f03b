import type { Location, ReportingConfiguration, Result } from 'sarif';
import type { Severity } from '../finding';

/**
 * What SARIF says of a finding, of the rules here or of another rule set.
 *
 * @public
 */
export interface SarifFinding {
  ruleId: string;
  severity: Severity;
  title: string;
  message: string;
  field: string;
  actual: string;
  expected: string;
  remedy: string;
  disputed: boolean;
  sources: Array<{ url: string }>;
  /** Of whom the rule is, such as `policy`. */
  origin?: string;
  /** Ids of the rule in other rule sets. */
  foreignIds?: string[];
}

/** @public */
export const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS: Record<Severity, ReportingConfiguration.level> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** @public */
export function sarifLevel(severity: Severity): ReportingConfiguration.level {
  return LEVELS[severity];
}

/**
 * One finding as a result of SARIF 2.1.0.
 *
 * @param about - `subject` is what it is about, for people; `ruleIndex` is that of the rule in the same run; `fingerprint` stays the
 * same while the finding does, and is unique in the run
 * @public
 */
export function sarifResult(
  finding: SarifFinding,
  about: {
    subject: string;
    ruleIndex: number;
    locations: Location[];
    fingerprint: string;
  },
): Result {
  const { ruleId, severity, message, remedy, actual, expected } = finding;
  const { subject, ruleIndex, locations, fingerprint } = about;
  return {
    ruleId,
    ruleIndex,
    level: sarifLevel(severity),
    message: {
      text: `${subject}: ${message} Actual: ${actual}. Expected: ${expected}. ${remedy}`,
    },
    locations,
    partialFingerprints: { 'apimNetworking/v1': fingerprint },
    properties: { subject, field: finding.field, disputed: finding.disputed },
  };
}
