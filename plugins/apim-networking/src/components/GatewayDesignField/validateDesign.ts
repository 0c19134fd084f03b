import type { ApiHolder } from '@backstage/core-plugin-api';
import {
  describeIssue,
  evaluateDesign,
  transition,
  type GatewayDesign,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { apimNetworkingApiRef } from '../../api';
import { readPresent } from './change';
import { outsideOfLock, readFieldOptions } from './fieldOptions';

interface ValidationContext {
  apiHolder: ApiHolder;
  /** All answers of the form so far. */
  formData?: Record<string, unknown>;
  uiSchema?: { 'ui:options'?: Record<string, unknown> };
}

/**
 * Keeps a design that cannot be built, that the policy refuses, or that the template does not offer, from being sent, and a change
 * that is none or that cannot be made: each message names the field, the value seen and the need. The server re-evaluates.
 *
 * @public
 */
export async function validateDesign(
  design: unknown,
  validation: { addError(message: string): void },
  context: ValidationContext,
): Promise<void> {
  const { options } = readFieldOptions(context.uiSchema?.['ui:options']);
  const result = evaluateDesign(design, {
    policy: await readPolicy(context.apiHolder),
    generation: true,
    ...(options.changes && { exists: true }),
  });
  if (!result.ok) {
    result.issues.forEach(issue => validation.addError(describeIssue(issue)));
    return;
  }
  const wanted = result.evaluation.design;
  result.evaluation.findings
    .filter(({ severity }) => severity === 'error')
    .forEach(({ ruleId, title, field, actual, expected }) =>
      validation.addError(
        `${ruleId}: ${title}. ${field}: expected ${expected}, got ${actual}.`,
      ),
    );
  outsideOfLock(wanted, options).forEach(message =>
    validation.addError(message),
  );
  if (options.changes) {
    await validateChange(wanted, validation, context, options.changes);
  }
}

/** What the rules refuse has been said already. */
async function validateChange(
  wanted: GatewayDesign,
  validation: { addError(message: string): void },
  context: ValidationContext,
  parameter: string,
): Promise<void> {
  const entityRef = context.formData?.[parameter];
  const catalog = context.apiHolder.get(catalogApiRef);
  if (typeof entityRef !== 'string' || !catalog) {
    validation.addError(
      `${parameter} must be a gateway, got ${JSON.stringify(entityRef)}.`,
    );
    return;
  }
  const gateway = await readPresent(catalog, entityRef);
  if (!gateway.ok) {
    validation.addError(gateway.reason);
    return;
  }
  if (gateway.design.name !== wanted.name) {
    validation.addError(
      `name must be ${gateway.design.name}, got ${wanted.name}. A gateway cannot be renamed.`,
    );
    return;
  }
  const { kind, summary } = transition(gateway.design, wanted);
  if (kind === 'none') {
    validation.addError(
      `Nothing is changed: the design is the present one of ${gateway.title}`,
    );
  }
  if (kind === 'impossible') validation.addError(summary);
}

/** Without the backend the design is evaluated by the rules of Azure alone; creating it needs the backend anyway. */
async function readPolicy(
  apiHolder: ApiHolder,
): Promise<NetworkingPolicy | undefined> {
  try {
    return await apiHolder.get(apimNetworkingApiRef)?.getPolicy();
  } catch {
    return undefined;
  }
}
