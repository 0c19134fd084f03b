import type { BicepDiagnostic } from 'backstage-plugin-apim-networking-bicep';
import type { Severity } from 'backstage-plugin-apim-networking-common';
import { oneLine } from '../decision/describeFinding';

/** Something to know about what a parameters file deploys. */
export interface Remark {
  severity: Severity;
  /** The rule, or the code of the compiler. */
  code: string;
  /** Entry for the log. */
  text: string;
}

/** What the compiler says, as a remark. */
export function remarkOf({
  file,
  line,
  level,
  code,
  message,
}: BicepDiagnostic): Remark {
  return {
    severity: level,
    code,
    // One file may be part of several deployments: without the name of the deployment it is said once.
    text: oneLine(`${level} ${code} at ${file}:${line}: ${message}`),
  };
}
