/** A place in a file that people wrote. */
export interface SourceLocation {
  /** Path of the file. */
  file: string;
  /** From 1. */
  line: number;
}

/** Tells where the properties of a declared resource are set. */
export interface SourceLocator {
  /**
   * @param declaration - keys that lead to the resource in the template
   * @param field - of a finding, such as `properties.virtualNetworkConfiguration.subnetResourceId`, or the keys that lead to the value
   */
  locate(
    declaration: Array<string | number> | undefined,
    field: string | Array<string | number>,
  ): SourceLocation;
}

/** `properties.additionalLocations[0].sku (capacity)` as keys. What is in brackets after it is not part of the path. */
export function keysOfField(field: string): Array<string | number> {
  return field
    .replace(/\s*\(.*$/, '')
    .split(/[.[\]]/)
    .filter(Boolean)
    .map(key => (/^\d+$/.test(key) ? Number(key) : key));
}

/** A way to a value, and how many of its keys must be there for it to be the right one. */
export interface WayToField {
  keys: Array<string | number>;
  least: number;
}

/**
 * Where to look for a field in a resource, best first: the policy names some properties without the object that they are in, and
 * Azure CLI leaves that object out.
 */
export function waysToField(
  field: string | Array<string | number>,
): WayToField[] {
  const keys = typeof field === 'string' ? keysOfField(field) : field;
  if (keys.length === 0) return [];
  return [
    { keys, least: 1 },
    { keys: ['properties', ...keys], least: 2 },
    { keys: keys.filter(key => key !== 'properties'), least: 1 },
  ];
}
