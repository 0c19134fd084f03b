import type { ArmValue } from '../arm/ArmValue';
import { describeValue } from '../armInput/parseJsonInput';
import type { NetworkingModel } from '../model';

type Unknown = NonNullable<NetworkingModel['unknownProperties']>;

/**
 * Those of some values that the pattern depends on and that are expressions still. What several are below of is named once.
 *
 * @returns undefined where there is none
 */
export function undecidedAmong(
  values: ReadonlyArray<ArmValue<unknown>>,
): NetworkingModel['undecided'] {
  const found = unknownAmong(values)?.filter(
    ({ isExpression }) => isExpression,
  );
  return found?.length
    ? found.map(({ field, value }) => ({ field, value }))
    : undefined;
}

/**
 * Those of some values that are there and cannot be determined.
 *
 * @returns undefined where there is none
 */
export function unknownAmong(
  values: ReadonlyArray<ArmValue<unknown>>,
): Unknown | undefined {
  const unknown = values.filter(({ isUnknown }) => isUnknown);
  if (unknown.length === 0) return undefined;
  // What is below something that cannot be determined is that thing.
  return [...new Set(unknown)].map(value => ({
    field: value.path,
    value: value.expression ?? describeValue(value.raw),
    isExpression: value.expression !== undefined,
  }));
}
