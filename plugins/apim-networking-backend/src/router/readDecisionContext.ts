import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { DecisionContext } from 'backstage-plugin-apim-networking-common';

/**
 * Reads what a decision is for. Owner and system get the form in which the catalog knows them.
 *
 * @throws InputError for an owner or a system that is no entity reference
 */
export function readDecisionContext(
  context: DecisionContext | undefined,
): DecisionContext | undefined {
  if (!context) return undefined;
  const { owner, system, ...rest } = context;
  return {
    ...rest,
    ...(owner && { owner: readRef('owner', owner, 'group') }),
    ...(system && { system: readRef('system', system, 'system') }),
  };
}

function readRef(
  field: 'owner' | 'system',
  text: string,
  defaultKind: string,
): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    throw new InputError(
      `context.${field} is ${JSON.stringify(
        text,
      )}: needs an entity reference, such as ${defaultKind}:default/payments`,
    );
  }
}
