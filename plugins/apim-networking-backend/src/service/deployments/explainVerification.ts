import type {
  Decision,
  VerificationFailure,
} from 'backstage-plugin-apim-networking-common';
import type { DeploymentQuery } from './DeploymentService';

const AGAIN = 'Run the template again for a new decision.';

/** Says whether a decision allows a deployment, and what to do when it does not. */
export function explainVerification(
  decisionId: string,
  decision: Decision | undefined,
  { gateway, environment }: DeploymentQuery,
  reason: VerificationFailure | undefined,
): string {
  const named = `Decision ${JSON.stringify(decision?.id ?? decisionId)}`;
  switch (reason) {
    case undefined:
      return `${named} allows these files to be deployed to ${environment} until ${decision?.validUntil}.`;
    case 'not-found':
      return `${named} does not exist in this portal. ${AGAIN}`;
    case 'other-gateway':
      return `${named} is on another gateway than ${gateway}. ${AGAIN}`;
    case 'other-environment':
      return `${named} is on another environment than ${environment}. ${AGAIN}`;
    case 'denied':
      return `${named} denies its design. Change the design in the portal, or request a waiver.`;
    case 'pending':
      return `${named} is not confirmed: the task that requested it failed, was cancelled, or has not ended. Run that task again, or the template; a template must end with the action apim:decision:confirm.`;
    case 'not-bound':
      return `${named} was made for other files than these: they changed after the decision. Change the design in the portal instead, or restore the files.`;
    case 'time':
      return `${named} was valid until ${decision?.validUntil}. ${AGAIN}`;
    default:
      return `${named} was made by another ${reason} than the one in force. ${AGAIN}`;
  }
}
