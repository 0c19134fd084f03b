import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * Reads the reference of an entity whose kind is known, with or without kind and namespace.
 *
 * @throws InputError that says what was seen and what is needed
 */
export function readReference(
  entityRef: string,
  kind: 'api' | 'resource',
): { namespace: string; name: string } {
  const needed = `entityRef must be an entity reference such as ${kind}:default/orders, got ${JSON.stringify(
    entityRef,
  )}.`;
  let parsed;
  try {
    parsed = parseEntityRef(entityRef, {
      defaultKind: kind,
      defaultNamespace: 'default',
    });
  } catch {
    throw new InputError(needed);
  }
  if (parsed.kind.toLowerCase() !== kind) throw new InputError(needed);
  return { namespace: parsed.namespace, name: parsed.name };
}
