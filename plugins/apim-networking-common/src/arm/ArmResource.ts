/**
 * An ARM resource as a GET shows it, or as the Bicep compiler predicts it: JSON that nobody has looked into yet.
 *
 * @public
 */
export interface ArmResource {
  id?: string;
  name?: string;
  type?: string;
  location?: string;
  properties?: unknown;
  [key: string]: unknown;
}

/** Whether something is a JSON object, as a resource is. */
export function isResource(value: unknown): value is ArmResource {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
