import { InputError } from '@backstage/errors';
import type {
  GatewayDesign,
  VirtualNetworkDesign,
} from 'backstage-plugin-apim-networking-common';

/**
 * What a design can say and this Bicep does not make is refused, so that no one believes to have what was left out.
 *
 * @throws InputError that names every such field, and what to do
 */
export function requireMakeable(design: GatewayDesign): void {
  const fields = [
    design.forcedTunnel && 'forcedTunnel',
    design.natGateway && 'natGateway',
    design.customDomains?.length && 'customDomains',
    hasPrivateNames(design) &&
      design.privateDns &&
      design.privateDns !== 'new' &&
      `privateDns (${design.privateDns})`,
    ...fieldsOfNetwork(design.virtualNetwork, 'virtualNetwork'),
    ...(design.additionalLocations ?? []).flatMap((location, index) => {
      const field = `additionalLocations[${index}]`;
      return [
        location.publicIp && `${field}.publicIp`,
        location.disableGateway && `${field}.disableGateway`,
        ...fieldsOfNetwork(location.virtualNetwork, `${field}.virtualNetwork`),
      ];
    }),
  ].filter(Boolean);
  if (fields.length > 0) {
    throw new InputError(
      `The Bicep of pattern ${design.pattern} does not make ${fields.join(
        ', ',
      )}: leave ${
        fields.length === 1 ? 'it' : 'them'
      } out of the design, and add to the generated files what is needed`,
    );
  }
}

/** A network that exists is only referenced: what it has already is its own. */
function fieldsOfNetwork(
  network: VirtualNetworkDesign | undefined,
  field: string,
) {
  if (!network || network.mode === 'existing') return [];
  return [
    network.dnsServers?.length && `${field}.dnsServers`,
    network.peerings?.length && `${field}.peerings`,
  ];
}

function hasPrivateNames({ pattern }: GatewayDesign): boolean {
  return pattern === 'injection-internal' || pattern === 'isolated';
}
