import type { ApiHolder } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
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
import {
  apimNetworkingTranslationRef,
  type Translate,
} from '../../translation';

interface ValidationContext {
  apiHolder: ApiHolder;
  /** All answers of the form so far. */
  formData?: Record<string, unknown>;
  uiSchema?: { 'ui:options'?: Record<string, unknown> };
}

/**
 * Keeps a design that cannot be built, that the policy rejects, or that the template does not offer, from being sent, and a change
 * that is none or that cannot be made: each message names the field, the value seen and the need. The server re-evaluates.
 *
 * @public
 */
export async function validateDesign(
  design: unknown,
  validation: { addError(message: string): void },
  context: ValidationContext,
): Promise<void> {
  const t = translateOf(context.apiHolder);
  const { options } = readFieldOptions(t, context.uiSchema?.['ui:options']);
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
        t('designField.validation.finding', {
          ruleId,
          title,
          field,
          actual,
          expected,
        }),
      ),
    );
  outsideOfLock(wanted, options).forEach(({ field, offered }) =>
    validation.addError(
      t('designField.lock.outside', {
        field,
        offered: offered.join(', '),
        actual: JSON.stringify(wanted[field]),
      }),
    ),
  );
  if (options.changes) {
    await validateChange(t, wanted, validation, context, options.changes);
  }
}

/** What the rules reject has been said already. */
async function validateChange(
  t: Translate,
  wanted: GatewayDesign,
  validation: { addError(message: string): void },
  context: ValidationContext,
  parameter: string,
): Promise<void> {
  const entityRef = context.formData?.[parameter];
  const catalog = context.apiHolder.get(catalogApiRef);
  if (typeof entityRef !== 'string' || !catalog) {
    validation.addError(
      t('designField.validation.gateway', {
        parameter,
        actual: JSON.stringify(entityRef) ?? 'undefined',
      }),
    );
    return;
  }
  const gateway = await readPresent(t, catalog, entityRef);
  if (!gateway.ok) {
    validation.addError(gateway.reason);
    return;
  }
  if (gateway.design.name !== wanted.name) {
    validation.addError(
      t('designField.validation.name', {
        expected: gateway.design.name,
        actual: wanted.name,
      }),
    );
    return;
  }
  const { kind, summary } = transition(gateway.design, wanted);
  if (kind === 'none') {
    validation.addError(
      t('designField.validation.noChange', { gateway: gateway.title }),
    );
  }
  if (kind === 'impossible') validation.addError(summary);
}

/** A function has no hooks: it takes the texts from the API of the portal. */
function translateOf(apiHolder: ApiHolder): Translate {
  const translationApi = apiHolder.get(translationApiRef);
  if (!translationApi) {
    throw new Error(
      'The portal must have the translation API of Backstage, got none.',
    );
  }
  const { t } = translationApi.getTranslation(apimNetworkingTranslationRef);
  return t as unknown as Translate;
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
