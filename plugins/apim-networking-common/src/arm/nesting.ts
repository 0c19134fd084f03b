import { ArmId } from './ArmId';
import { isResource, type ArmResource } from './ArmResource';
import { ArmValue } from './ArmValue';
import { isExpression } from './expression';

/** Azure takes no child deeper than this. */
const MAX_LEVELS = 5;

/** A resource that is declared inside of another, as if it stood beside it, and where it is. */
export interface NestedResource {
  raw: ArmResource;
  parent: ArmValue<unknown>;
  key: string | number;
}

/**
 * The resources in the `resources` of a resource, and in theirs, with the types, names and ids that they have outside:
 * `subnets` and `snet-a` become `Microsoft.Network/virtualNetworks/subnets` and `vnet-a/snet-a`.
 */
export function nestedResources(resource: ArmResource): NestedResource[] {
  return resource.resources === undefined
    ? []
    : nestedIn(
        resource,
        new ArmValue<object>('known', resource, resource, undefined, ''),
        MAX_LEVELS,
      );
}

function nestedIn(
  outer: ArmResource,
  place: ArmValue<unknown>,
  levels: number,
): NestedResource[] {
  const { resources } = outer;
  if (levels === 0 || resources === null || typeof resources !== 'object') {
    return [];
  }
  const list = new ArmValue<unknown>(
    'known',
    resources,
    resources,
    place,
    'resources',
  );
  const entries: Array<[string | number, unknown]> = Array.isArray(resources)
    ? resources.map((item, index) => [index, item])
    : Object.entries(resources);
  return entries.flatMap(([key, inner]) => {
    if (!isResource(inner)) return [];
    const raw = asBeside(outer, inner);
    const self = new ArmValue<unknown>('known', inner, inner, list, key);
    return [{ raw, parent: list, key }, ...nestedIn(raw, self, levels - 1)];
  });
}

function asBeside(outer: ArmResource, inner: ArmResource): ArmResource {
  const { type } = inner;
  if (typeof type !== 'string' || typeof outer.type !== 'string') return inner;
  // One with a provider of its own is written in full.
  if (type.includes('/') && type.split('/')[0].includes('.')) return inner;
  const own = typeof inner.name === 'string' ? inner.name : undefined;
  const id =
    typeof outer.id === 'string' && own !== undefined
      ? `${outer.id}/${type}/${own}`
      : undefined;
  return {
    ...inner,
    type: `${outer.type}/${type}`,
    name:
      typeof outer.name === 'string' && own !== undefined
        ? `${outer.name}/${own}`
        : inner.name,
    ...(inner.id === undefined && id !== undefined && { id }),
  };
}

/**
 * The names of a resource and of its parents, outermost first. A template has them in the name, a GET response in the ID.
 * Empty where it cannot be determined.
 */
export function namePath({ id, name, type }: ArmResource): readonly string[] {
  const levels = typeof type === 'string' ? type.split('/').length - 1 : 0;
  if (typeof name === 'string' && !isExpression(name)) {
    const names = name.trim().split('/');
    if (names.length === levels) return names;
  }
  return (typeof id === 'string' && ArmId.of(id)?.names) || [];
}
