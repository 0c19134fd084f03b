import type { Severity } from 'backstage-plugin-apim-networking-common';

/** Something to know about what a parameters file deploys. */
export interface Remark {
  severity: Severity;
  /** The rule, or the code of the compiler. */
  code: string;
  /** Entry for the log. */
  text: string;
}
