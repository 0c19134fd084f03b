/** The form of a name that Azure accepts for a service. */
const SERVICE_NAME = /^[a-z](?:[a-z0-9-]{0,48}[a-z0-9])?$/;

/**
 * The name of the service that a design is about, in lower case, without parsing the rest of it.
 *
 * @returns undefined where no valid design has this name
 */
export function serviceNameOf(design: unknown): string | undefined {
  const name =
    design !== null && typeof design === 'object' && 'name' in design
      ? design.name
      : undefined;
  if (typeof name !== 'string' || name.length > 50) return undefined;
  const lower = name.toLowerCase();
  return SERVICE_NAME.test(lower) ? lower : undefined;
}
