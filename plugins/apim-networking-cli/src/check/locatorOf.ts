import {
  keysOfPointer,
  resourceKey,
  type ArmFinding,
} from 'backstage-plugin-apim-networking-common';
import type { SourceLocation } from '../source/sourceLocation';
import type { DeclaredResource, Subject } from './subject';

/** What a resource does not have, and where it is reported instead. */
const FIELD_INSTEAD: Record<string, string> = { environment: 'name' };

/**
 * Tells where what a finding is about is set: in the resource that it names, or else in the gateway.
 *
 * @returns takes the finding, and the keys that lead to what declares the gateway
 */
export function locatorOf({ resources, locator }: Subject) {
  const declarations = new Map<string, DeclaredResource['declaration']>();
  for (const { resource, declaration } of resources) {
    const key = resourceKey(resource).toLowerCase();
    if (declaration && !declarations.has(key)) {
      declarations.set(key, declaration);
    }
  }
  return (
    { field, place }: Pick<ArmFinding, 'field' | 'place'>,
    gateway: DeclaredResource['declaration'],
  ): SourceLocation => {
    const declaration = place && declarations.get(place.resource.toLowerCase());
    return declaration
      ? locator.locate(declaration, keysOfPointer(place.pointer))
      : locator.locate(gateway, FIELD_INSTEAD[field] ?? field);
  };
}
