import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';

/** @public */
export interface DecisionOfReadme {
  id: string;
  /** ISO 8601. */
  decidedAt: string;
  requestedBy: string;
  /** Its page in the portal. Default: the README has the id alone. */
  url?: string;
}

/** A design with the decision that allows it, which the README names. @public */
export interface DecidedDesign {
  design: GatewayDesign;
  /** Undefined where none was recorded: then the files say that they are not decided. */
  decision: DecisionOfReadme | undefined;
}
