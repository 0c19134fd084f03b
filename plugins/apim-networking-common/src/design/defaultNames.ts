/**
 * The name of a private endpoint that the design does not name: `pep-` and the gateway, from the second on with a number.
 *
 * @public
 */
export function privateEndpointName(
  gateway: { name: string },
  index: number,
): string {
  return `pep-${gateway.name}${index === 0 ? '' : `-${index + 1}`}`;
}

/**
 * The name of an Application Gateway that the design does not name.
 *
 * @public
 */
export function applicationGatewayName(gateway: { name: string }): string {
  return `agw-${gateway.name}`;
}

/**
 * The name of a Front Door that the design does not name.
 *
 * @public
 */
export function frontDoorName(gateway: { name: string }): string {
  return `afd-${gateway.name}`;
}

/**
 * The name of a workspace gateway; where the design does not set one, it is derived from the service name.
 *
 * @public
 */
export function workspaceGatewayName(gateway: {
  name: string;
  workspaceGateway?: { name?: string };
}): string {
  return (
    gateway.workspaceGateway?.name ??
    `apimgw-${gateway.name}`.slice(0, 45).replace(/-+$/, '')
  );
}
