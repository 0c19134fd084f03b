import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  Decision,
  DecisionPreview,
} from 'backstage-plugin-apim-networking-common';
import { designDigest } from 'backstage-plugin-apim-networking-node';
import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';
import { decisionUrl } from './decisionPage';
import { describeFinding, namesOfDenyingRules } from './describeFinding';

/** What a decision must hold for something to be made of it. */
export type RecordedVerdict = { recorded: true } & Pick<
  Decision,
  | 'id'
  | 'outcome'
  | 'digest'
  | 'evaluation'
  | 'requestedBy'
  | 'decidedAt'
  | 'validUntil'
  | 'valid'
  | 'endedBy'
  | 'pending'
  | 'context'
>;

/** A verdict that can be read later, or, of a dry run, one that only says what it would be. */
export type Verdict = RecordedVerdict | ({ recorded: false } & DecisionPreview);

/**
 * Lets a design through for which there is a decision that allows it. Every finding goes to the log, denied or not.
 *
 * @throws InputError when the decision is about another design, naming both digests, when it has ended, when another task has still to
 * confirm it, or when it denies, naming the rules. Where there is a page of the decision, it is named too
 *
 * @param portalUrl - `app.baseUrl` of the portal. Default: the page is not named
 */
export function requireAllowed(
  verdict: Verdict,
  design: GatewayDesign,
  { logger, taskId }: { logger: LoggerService; taskId: string },
  portalUrl?: string,
): void {
  const digest = designDigest(design);
  if (verdict.digest !== digest) {
    throw new InputError(
      verdict.recorded
        ? `decisionId ${verdict.id} is a decision on another design: it is about the design with the digest ${verdict.digest}, this one has ${digest}. Needs a decision on this design`
        : `The backend must evaluate the design with the digest ${digest}, got ${verdict.digest}. Run the dry run again.`,
    );
  }
  const url = verdict.recorded && decisionUrl(verdict.id, portalUrl);
  // A pending one is of this task, which confirms it at its end.
  const ofThisTask = verdict.recorded && verdict.context?.taskId === taskId;
  if (verdict.recorded && verdict.pending && !ofThisTask) {
    throw new InputError(
      `decisionId must be a decision of this task, or one that is confirmed, got ${verdict.id}, which another task has still to confirm. Run the template without decisionId.`,
    );
  }
  if (
    verdict.recorded &&
    !verdict.valid &&
    (verdict.endedBy || !verdict.pending)
  ) {
    throw new InputError(
      `Decision ${verdict.id} on the design of ${design.name} ${endOf(
        verdict,
      )}: nothing was generated. Ask for a new one, by a new run of the template without decisionId${
        url ? `. The decision: ${url}` : ''
      }`,
    );
  }

  const { findings } = verdict.evaluation;
  for (const finding of findings) {
    const text = describeFinding(finding);
    if (finding.severity === 'error' && !finding.waiver) logger.error(text);
    else if (finding.severity !== 'info') logger.warn(text);
    else logger.info(text);
  }

  if (verdict.outcome === 'denied') {
    const rules = namesOfDenyingRules(findings);
    throw new InputError(
      `${
        verdict.recorded
          ? `Decision ${verdict.id} denies`
          : 'A decision would deny'
      } the design of ${design.name} by ${
        rules || 'no rule that it names'
      }: nothing was generated. Each finding with its remedy is in the log of this step${
        url ? `, and with what would make it pass at ${url}` : ''
      }`,
    );
  }
}

function endOf({ endedBy, decidedAt, validUntil }: RecordedVerdict): string {
  return endedBy === 'ruleset' || endedBy === 'policy'
    ? `was made on ${decidedAt} by another ${endedBy} than the one in force, and is valid no more`
    : `was valid until ${validUntil}, which is over`;
}
