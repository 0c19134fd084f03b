import {
  patterns,
  tiers,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/** What to check once it is deployed. */
export function checks(design: GatewayDesign): string[] {
  const { attachment, workspaceGateway } = patterns[design.pattern];
  if (workspaceGateway) {
    return [
      'The workspace gateway is connected to its workspace, and an API of the workspace answers at its host name (output `hostName`).',
    ];
  }
  const status = `https://${design.name}.azure-api.net/status-0123456789abcdef`;
  const inside = `\`curl -i ${status}\` answers 200 from a machine in the network.`;
  const found: string[] = [];
  if (attachment === 'classic-internal' || attachment === 'v2-injection') {
    found.push(
      inside,
      'The same name does not resolve from the internet, or does not answer.',
    );
  } else if (design.publicNetworkAccess === 'Disabled') {
    if (design.privateEndpoints?.length) found.push(inside);
    found.push(
      `After the lockdown \`curl -i ${status}\` answers 403 from the internet.`,
      design.developerPortal === 'Disabled'
        ? 'The developer portal is off.'
        : 'The developer portal is still public: a private connection covers the gateway only.',
    );
  } else {
    found.push(`\`curl -i ${status}\` answers 200 from the internet.`);
    if (design.privateEndpoints?.length) found.push(inside);
  }
  if (attachment.startsWith('classic')) {
    found.push(
      'Network status of the service shows every dependency as reachable.',
    );
  }
  if (design.gatewaySubnet) {
    found.push('An API that calls a backend in the network gets an answer.');
    if (tiers[design.tier].family === 'v2') {
      found.push(
        'An API that calls a backend on the internet gets one too: what the gateway calls there leaves through its subnet.',
      );
    }
  }
  for (const { hostName, endpoint } of design.applicationGateway?.listeners ??
    []) {
    found.push(
      endpoint === 'gateway'
        ? `\`curl -i https://${hostName}/status-0123456789abcdef\` answers 200, and the backend of the Application Gateway is healthy.`
        : `https://${hostName} answers.`,
    );
    if (endpoint === 'developerPortal') {
      found.push(
        'The firewall lets the developer portal through: rule 942200 is known to stop the download of OpenAPI documents; exclude it for the portal where its log says so.',
      );
    }
  }
  if (design.frontDoor) {
    found.push(
      'A call to the host name of Front Door (output `edgeHostName`) gets an answer.',
    );
  }
  return found;
}
