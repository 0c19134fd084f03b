import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';

/** @public */
export interface GatewayReferences {
  references: CompoundEntityRef[];
  /** Parts of the annotation that name no gateway. */
  problems: Array<{ reference: string; reason: string }>;
}

/**
 * Reads the gateway annotation of an API: one or several entity references, separated by commas. Never throws.
 *
 * @param annotation - the value of `apim-networking/gateway`
 * @param namespace - the namespace of the API, for references without one
 * @public
 */
export function parseGatewayReferences(
  annotation: string,
  namespace: string,
): GatewayReferences {
  const result: GatewayReferences = { references: [], problems: [] };
  const seen = new Set<string>();
  for (const part of annotation.split(',')) {
    const reference = part.trim();
    const parsed = parseReference(reference, namespace);
    if ('reason' in parsed) {
      result.problems.push({ reference, reason: parsed.reason });
    } else {
      const canonical = stringifyEntityRef(parsed);
      if (!seen.has(canonical)) {
        seen.add(canonical);
        result.references.push({
          ...parsed,
          kind: parsed.kind.toLowerCase(),
        });
      }
    }
  }
  return result;
}

/** What the catalog accepts as an entity's name and namespace. */
const ENTITY_NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

function parseReference(
  reference: string,
  defaultNamespace: string,
): CompoundEntityRef | { reason: string } {
  if (reference === '') {
    return {
      reason: 'is empty: name a gateway, such as resource:default/my-gateway',
    };
  }
  let parsed: CompoundEntityRef;
  try {
    parsed = parseEntityRef(reference, {
      defaultKind: 'resource',
      defaultNamespace,
    });
  } catch {
    return {
      reason:
        'is not an entity reference: use a form such as resource:default/my-gateway',
    };
  }
  if (parsed.kind.toLowerCase() !== 'resource') {
    return {
      reason: `is of kind ${parsed.kind}: a gateway is of kind Resource`,
    };
  }
  if (!ENTITY_NAME.test(parsed.name) || !ENTITY_NAME.test(parsed.namespace)) {
    return {
      reason:
        'has a name or namespace that the catalog does not accept: use letters, digits, dots, hyphens and underscores',
    };
  }
  return parsed;
}
