import type { ArmValue } from '../arm/ArmValue';
import type { NetworkingModel } from '../model';

/** Azure tags; undefined where none of them can be told. */
export function readTags(
  tags: ArmValue<ReadonlyMap<string, ArmValue<string>>>,
): NetworkingModel['tags'] {
  if (tags.isUnknown) return undefined;
  return Object.fromEntries(
    [...(tags.known ?? [])].map(([name, { known }]) => [name, known]),
  );
}
