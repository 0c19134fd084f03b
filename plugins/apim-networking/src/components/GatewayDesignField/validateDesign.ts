import type { ApiHolder } from '@backstage/core-plugin-api';
import {
  describeIssue,
  evaluateDesign,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { apimNetworkingApiRef } from '../../api';

/**
 * Keeps a design that cannot be built, or that the policy refuses, from being sent: each message names the field, the value seen
 * and the need. The server judges again.
 *
 * @public
 */
export async function validateDesign(
  design: unknown,
  validation: { addError(message: string): void },
  context: { apiHolder: ApiHolder },
): Promise<void> {
  const result = evaluateDesign(design, {
    policy: await readPolicy(context.apiHolder),
  });
  if (!result.ok) {
    result.issues.forEach(issue => validation.addError(describeIssue(issue)));
    return;
  }
  result.evaluation.findings
    .filter(({ severity }) => severity === 'error')
    .forEach(({ ruleId, title, field, seen, needed }) =>
      validation.addError(
        `${ruleId}: ${title}. ${field} is ${seen}; needed: ${needed}.`,
      ),
    );
}

/** Without the backend the design is judged by the rules of Azure alone; creating it needs the backend anyway. */
async function readPolicy(
  apiHolder: ApiHolder,
): Promise<NetworkingPolicy | undefined> {
  try {
    return await apiHolder.get(apimNetworkingApiRef)?.getPolicy();
  } catch {
    return undefined;
  }
}
