import { lastSegment } from '../arm/ArmId';
import { writtenText, type ArmValue } from '../arm/ArmValue';
import type { NamedResource } from '../arm/resourceType';

/** Stands in an id for a name that only the deployment knows, such as `{parameters('name')}`. */
const PLACEHOLDER = /^\{.*\}$/s;

/** A resource's own name; undefined where it cannot be determined. */
export function ownName(resource: NamedResource): string | undefined {
  const name =
    lastSegment(resource.name.known) ?? lastSegment(resource.id.known);
  return name === undefined || PLACEHOLDER.test(name) ? undefined : name;
}

/** The last segment of an id; undefined where it is an expression. */
export function lastName(id: ArmValue<string>): string | undefined {
  return lastSegment(id.known);
}

/** What a resource is called in a sentence. */
export function shownName(resource: NamedResource, otherwise: string): string {
  return (
    lastSegment(resource.name.known) ??
    lastSegment(resource.id.known) ??
    otherwise
  );
}

/** The name as it is written, whole: that of a child has its parent's in it, and an expression is one. */
export function writtenName({ name }: NamedResource): string | undefined {
  return writtenText(name);
}
