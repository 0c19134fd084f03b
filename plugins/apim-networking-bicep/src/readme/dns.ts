import {
  patterns,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { listed, plain } from './plain';

/** Which DNS records the deployment creates, and which the reader creates. */
export function dns(design: GatewayDesign): string {
  const parts = [
    ...ofEndpoints(design),
    ...ofInjection(design),
    ...ofEdge(design),
    ...ofHostNames(design),
  ];
  return parts.length > 0
    ? parts.join('\n\n')
    : 'No DNS records are required: the gateway uses its public host name.';
}

function ofEndpoints(design: GatewayDesign): string[] {
  if (!design.privateEndpoints?.length) return [];
  const record = `\`${design.name}.privatelink.azure-api.net\` requires a record for the IP address of the endpoint (output \`privateEndpoints\`)`;
  switch (design.privateDns) {
    case 'none':
      return [
        `The deployment creates no zone: ${record} in a zone \`privatelink.azure-api.net\`, wherever callers resolve names.`,
      ];
    case 'existing':
      return [
        'The endpoints register themselves in the central zone `privatelink.azure-api.net`.',
      ];
    default:
      return [
        `The zone \`privatelink.azure-api.net\` is created and linked to the networks of the private endpoints. If names are resolved
elsewhere, ${record}.`,
      ];
  }
}

/** The names that Azure gives the endpoints of an injected service. */
function namesOf(design: GatewayDesign): string[] {
  const { attachment } = patterns[design.pattern];
  if (attachment === 'v2-injection') return [`${design.name}.azure-api.net`];
  if (attachment !== 'classic-internal') return [];
  return ['', '.portal', '.developer', '.management', '.scm'].map(
    part => `${design.name}${part}.azure-api.net`,
  );
}

function ofInjection(design: GatewayDesign): string[] {
  const names = namesOf(design).map(name => `\`${name}\``);
  if (design.pattern === 'workspace-injection') {
    return [
      'The host name of the gateway (output `hostName`) requires a record for its private IP address, wherever callers resolve names.',
    ];
  }
  if (names.length === 0) return [];
  const never =
    'Do not create a zone `azure-api.net`: it breaks the resolution of all other names in it.';
  const records = `each requires a record for the private IP address (output \`privateIpAddresses\`):
${names.join(', ')}`;
  const made = {
    new: `A private zone for each of these names is created and linked to the network. If names are resolved elsewhere, ${records}. ${never}`,
    existing: `The central zones of these names get a record for the private IP address: ${names.join(
      ', ',
    )}. ${never}`,
    none: `The deployment creates no zone: ${records}. ${never}`,
  }[design.privateDns ?? 'new'];
  return [`${made}${regions(design)}`];
}

function regions({
  additionalLocations,
  applicationGateway,
}: GatewayDesign): string {
  if (!additionalLocations?.length) return '';
  const edge = applicationGateway
    ? ' The Application Gateway forwards only to the first region.'
    : '';
  return `${edge} The zones resolve to the IP address of the first region.
Each additional region (${additionalLocations
    .map(({ region }) => plain(region))
    .join(
      ', ',
    )}) has its own IP address (output \`additionalPrivateIpAddresses\`). Route between the regions with a load balancer, or with
separate zones in their networks.`;
}

function ofEdge(design: GatewayDesign): string[] {
  const hosts = design.applicationGateway?.listeners ?? [];
  if (hosts.length > 0) {
    return [
      `The Application Gateway serves ${listed(
        hosts.map(({ hostName }) => `\`${hostName}\``),
      )}: each requires a public record for its IP address (output \`edgeIpAddress\`).`,
    ];
  }
  return design.frontDoor
    ? [
        'Callers use the host name of Front Door (output `edgeHostName`). To use a custom domain, add it to the profile of Front Door.',
      ]
    : [];
}

function ofHostNames(design: GatewayDesign): string[] {
  const behind = new Set(
    (design.applicationGateway?.listeners ?? []).map(({ hostName }) =>
      hostName.toLowerCase(),
    ),
  );
  const own = (design.customDomains ?? []).filter(
    ({ hostName }) => !behind.has(hostName.toLowerCase()),
  );
  if (own.length === 0) return [];
  return [
    `${listed(own.map(({ hostName }) => `\`${hostName}\``))} ${
      own.length === 1 ? 'requires' : 'require'
    } a record for the service: a CNAME of its public host name, or an A record if it is private.`,
  ];
}
