import {
  patterns,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { listed, plain } from './plain';

/** Which DNS records are made, and which are for someone to make. */
export function dns(design: GatewayDesign): string {
  const parts = [
    ...ofEndpoints(design),
    ...ofInjection(design),
    ...ofEdge(design),
    ...ofHostNames(design),
  ];
  return parts.length > 0
    ? parts.join('\n\n')
    : 'None: the gateway keeps its public name.';
}

function ofEndpoints(design: GatewayDesign): string[] {
  if (!design.privateEndpoints?.length) return [];
  const record = `\`${design.name}.privatelink.azure-api.net\` needs a record for the address of the endpoint (output \`privateEndpoints\`)`;
  switch (design.privateDns) {
    case 'none':
      return [
        `No zone is made: ${record} in a zone \`privatelink.azure-api.net\`, wherever callers resolve names.`,
      ];
    case 'existing':
      return [
        'The endpoints register themselves in the central zone `privatelink.azure-api.net`.',
      ];
    default:
      return [
        `The zone \`privatelink.azure-api.net\` is made and linked to the networks of the private endpoints. Where names are resolved
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
      'The host name of the gateway (output `hostName`) needs a record for its private address, wherever callers resolve names.',
    ];
  }
  if (names.length === 0) return [];
  const never =
    'Never make a zone `azure-api.net`: it breaks every other name in it.';
  const records = `each needs a record for the private IP address (output \`privateIpAddresses\`):
${names.join(', ')}`;
  const made = {
    new: `A private zone for each of these names is made and linked to the network. Where names are resolved elsewhere, ${records}. ${never}`,
    existing: `The zones of these names get a record for the private IP address, in the place of the central zones: ${names.join(
      ', ',
    )}. ${never}`,
    none: `No zone is made: ${records}. ${never}`,
  }[design.privateDns ?? 'new'];
  return [`${made}${regions(design)}`];
}

function regions({
  additionalLocations,
  applicationGateway,
}: GatewayDesign): string {
  if (!additionalLocations?.length) return '';
  const edge = applicationGateway
    ? ' The Application Gateway leads to the first region alone.'
    : '';
  return `${edge} The zones answer with the address of the first region.
Each of the others (${additionalLocations
    .map(({ region }) => plain(region))
    .join(
      ', ',
    )}) has its own (output \`additionalPrivateIpAddresses\`): routing between them is yours, by a load balancer or by
zones of their own in their networks.`;
}

function ofEdge(design: GatewayDesign): string[] {
  const hosts = design.applicationGateway?.listeners ?? [];
  if (hosts.length > 0) {
    return [
      `The Application Gateway answers to ${listed(
        hosts.map(({ hostName }) => `\`${hostName}\``),
      )}: each needs a public record for its address (output \`edgeIpAddress\`).`,
    ];
  }
  return design.frontDoor
    ? [
        'Callers use the host name of Front Door (output `edgeHostName`); a name of your own is added to its profile.',
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
      own.length === 1 ? 'needs' : 'need'
    } a record for the service: a CNAME of its public name, or an address record where it is private.`,
  ];
}
