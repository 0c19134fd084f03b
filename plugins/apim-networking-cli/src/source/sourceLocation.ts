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
   * @param field - of a finding, such as `properties.virtualNetworkConfiguration.subnetResourceId`
   */
  locate(
    declaration: Array<string | number> | undefined,
    field: string,
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

/**
 * Where to look for a field in a resource, best first: the classifier names some properties without the object that they
 * are in.
 */
export function waysToField(field: string): Array<Array<string | number>> {
  const keys = keysOfField(field);
  return keys.length === 0 ? [] : [keys, ['properties', ...keys]];
}
