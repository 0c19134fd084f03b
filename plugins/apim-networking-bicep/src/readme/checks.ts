import {
  patterns,
  tiers,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/** What to check after the deployment. */
export function checks(design: GatewayDesign): string[] {
  const { attachment, workspaceGateway } = patterns[design.pattern];
  if (workspaceGateway) {
    return [
      'The workspace gateway is connected to its workspace, and an API of the workspace responds at the host name of the gateway (output `hostName`).',
    ];
  }
  const status = `https://${design.name}.azure-api.net/status-0123456789abcdef`;
  const inside = `\`curl -i ${status}\` returns 200 from a machine in the network.`;
  const found: string[] = [];
  if (attachment === 'classic-internal' || attachment === 'v2-injection') {
    found.push(
      inside,
      'The same host name does not resolve from the internet, or does not respond.',
    );
  } else if (design.publicNetworkAccess === 'Disabled') {
    if (design.privateEndpoints?.length) found.push(inside);
    found.push(
      `After the lockdown, \`curl -i ${status}\` returns 403 from the internet.`,
      design.developerPortal === 'Disabled'
        ? 'The developer portal is off.'
        : 'The developer portal is still public, because private endpoints cover only the gateway.',
    );
  } else {
    found.push(`\`curl -i ${status}\` returns 200 from the internet.`);
    if (design.privateEndpoints?.length) found.push(inside);
  }
  if (attachment.startsWith('classic')) {
    found.push(
      '_Network status_ of the service shows every dependency as reachable.',
    );
  }
  if (design.gatewaySubnet) {
    found.push('An API that calls a backend in the network gets a response.');
    if (tiers[design.tier].family === 'v2') {
      found.push(
        'An API that calls a backend on the internet gets a response, because outbound traffic of the gateway leaves through its subnet.',
      );
    }
  }
  for (const { hostName, endpoint } of design.applicationGateway?.listeners ??
    []) {
    found.push(
      endpoint === 'gateway'
        ? `\`curl -i https://${hostName}/status-0123456789abcdef\` returns 200, and the backend of the Application Gateway is healthy.`
        : `https://${hostName} responds.`,
    );
    if (endpoint === 'developerPortal') {
      found.push(
        'The firewall allows the developer portal. Rule 942200 is known to block the download of OpenAPI documents: if the log of the firewall shows this, exclude the rule for the portal.',
      );
    }
  }
  if (design.frontDoor) {
    found.push(
      'A call to the host name of Front Door (output `edgeHostName`) gets a response.',
    );
  }
  return found;
}
