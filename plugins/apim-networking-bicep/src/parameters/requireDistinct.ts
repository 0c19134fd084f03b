import { InputError } from '@backstage/errors';
import {
  privateEndpointName,
  type GatewayDesign,
  type SubnetDesign,
} from 'backstage-plugin-apim-networking-common';
import { sameNetwork } from './sameNetwork';

/** The first place that each name was seen at. */
class Names {
  readonly #fields = new Map<string, string>();

  /** @throws InputError when the name was seen before */
  take(name: string, field: string, what: string): void {
    const key = name.toLowerCase();
    const first = this.#fields.get(key);
    if (first !== undefined) {
      throw new InputError(
        `${field} is ${JSON.stringify(
          name,
        )}, as ${first} is already: ${what} needs a name of its own`,
      );
    }
    this.#fields.set(key, field);
  }
}

/**
 * Two resources of one name would be one: the second overwrites the first, or the deployment fails half-way.
 *
 * @throws InputError that names both places
 */
export function requireDistinct(design: GatewayDesign): void {
  requireDistinctNetworks(design);
  requireDistinctPeerings(design);
  requireDistinctEndpoints(design);
  requireDistinctSubnets(design);
  requireOwnSubnetOfEdge(design);
  requireDistinctAddresses(design);
}

function requireDistinctNetworks(design: GatewayDesign): void {
  const names = new Names();
  const networks = [
    { field: 'virtualNetwork', network: design.virtualNetwork },
    ...(design.additionalLocations ?? []).map((location, index) => ({
      field: `additionalLocations[${index}].virtualNetwork`,
      network: location.virtualNetwork,
    })),
  ];
  for (const { field, network } of networks) {
    // One that exists elsewhere is not in the way.
    if (network && !network.resourceGroup && !network.subscriptionId) {
      names.take(network.name, `${field}.name`, 'the network of a region');
    }
  }
}

/** A peering has the name of the network that it leads to. */
function requireDistinctPeerings(design: GatewayDesign): void {
  [
    { field: 'virtualNetwork', network: design.virtualNetwork },
    ...(design.additionalLocations ?? []).map((location, index) => ({
      field: `additionalLocations[${index}].virtualNetwork`,
      network: location.virtualNetwork,
    })),
  ].forEach(({ field, network }) => {
    const names = new Names();
    network?.peerings?.forEach((peered, index) =>
      names.take(
        peered.name,
        `${field}.peerings[${index}].name`,
        'a network that is peered with',
      ),
    );
  });
}

function requireDistinctEndpoints(design: GatewayDesign): void {
  const names = new Names();
  design.privateEndpoints?.forEach((endpoint, index) =>
    names.take(
      endpoint.name ?? privateEndpointName(design, index),
      `privateEndpoints[${index}].name`,
      'a private endpoint',
    ),
  );
}

function requireDistinctAddresses(design: GatewayDesign): void {
  const names = new Names();
  const addresses = [
    { field: 'publicIp', publicIp: design.publicIp },
    ...(design.additionalLocations ?? []).map((location, index) => ({
      field: `additionalLocations[${index}].publicIp`,
      publicIp: location.publicIp,
    })),
  ];
  for (const { field, publicIp } of addresses) {
    if (publicIp) names.take(publicIp.name, `${field}.name`, 'an address');
  }
}

/** Private endpoints may share a subnet, but only one subnet, and never that of the gateway, which is delegated. */
function requireDistinctSubnets({
  gatewaySubnet,
  privateEndpoints,
  virtualNetwork,
}: GatewayDesign): void {
  const seen = new Map<string, { subnet: SubnetDesign; field: string }>();
  privateEndpoints?.forEach((endpoint, index) => {
    const other = endpoint.virtualNetwork;
    if (other && virtualNetwork && !sameNetwork(other, virtualNetwork)) return;
    const { subnet } = endpoint;
    const field = `privateEndpoints[${index}].subnet`;
    const key = subnet.name.toLowerCase();
    if (key === gatewaySubnet?.name.toLowerCase()) {
      throw new InputError(
        `${field}.name is ${JSON.stringify(
          subnet.name,
        )}, the subnet of the gateway, which is delegated: a private endpoint needs another subnet`,
      );
    }
    const first = seen.get(key);
    if (first && first.subnet.prefix !== subnet.prefix) {
      throw new InputError(
        `${field}.prefix is ${
          subnet.prefix ?? 'left out'
        }, but ${JSON.stringify(subnet.name)} has ${
          first.subnet.prefix ?? 'none'
        } at ${first.field}: needs the same range, or a subnet of another name`,
      );
    }
    if (!first) seen.set(key, { subnet, field });
  });
}

/** An Application Gateway shares its subnet with nothing. */
function requireOwnSubnetOfEdge(design: GatewayDesign): void {
  const { applicationGateway, gatewaySubnet, virtualNetwork } = design;
  if (!applicationGateway) return;
  const others = [
    { subnet: gatewaySubnet, field: 'gatewaySubnet' },
    ...(design.privateEndpoints ?? [])
      .map((endpoint, index) => ({
        ...endpoint,
        field: `privateEndpoints[${index}].subnet`,
      }))
      .filter(
        ({ virtualNetwork: other }) =>
          !other || !virtualNetwork || sameNetwork(other, virtualNetwork),
      ),
  ];
  const { name } = applicationGateway.subnet;
  const other = others.find(
    ({ subnet }) => subnet?.name.toLowerCase() === name.toLowerCase(),
  );
  if (other) {
    throw new InputError(
      `applicationGateway.subnet.name is ${JSON.stringify(name)}, as ${
        other.field
      }.name is already: an Application Gateway needs a subnet of its own`,
    );
  }
}
