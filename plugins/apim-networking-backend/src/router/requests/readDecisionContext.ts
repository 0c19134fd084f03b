import type { DecisionContext } from 'backstage-plugin-apim-networking-common';
import { readEntityRef } from '../../service';

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
    ...(owner && { owner: readEntityRef('context.owner', owner, 'group') }),
    ...(system && {
      system: readEntityRef('context.system', system, 'system'),
    }),
  };
}
