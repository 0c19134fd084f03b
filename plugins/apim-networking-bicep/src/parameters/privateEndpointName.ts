/** The name of a private endpoint that the design does not name: `pep-` and the gateway, from the second on with a number. */
export function privateEndpointName(
  gateway: { name: string },
  index: number,
): string {
  return `pep-${gateway.name}${index === 0 ? '' : `-${index + 1}`}`;
}
