import {
  isSameNetwork,
  type GatewayDesign,
  type SubnetDesign,
  type VirtualNetworkDesign,
} from '../../design';

/** A virtual network of a design. */
export interface NetworkOfDesign {
  network: VirtualNetworkDesign;
  /** Path of the network in the design. */
  field: string;
  /** The region that its gateway is in. */
  region: string;
}

/** The virtual networks of the regions of a gateway, the primary one first. */
export function networksOfDesign(design: GatewayDesign): NetworkOfDesign[] {
  return [
    {
      network: design.virtualNetwork,
      field: 'virtualNetwork',
      region: design.region,
    },
    ...(design.additionalLocations ?? []).map((location, index) => ({
      network: location.virtualNetwork,
      field: `additionalLocations[${index}].virtualNetwork`,
      region: location.region,
    })),
  ].flatMap(({ network, ...rest }) => (network ? [{ network, ...rest }] : []));
}

/** A subnet of a design, with the network that it is in. */
export interface SubnetOfDesign {
  subnet: SubnetDesign;
  network: VirtualNetworkDesign;
  /** Path of the subnet in the design. */
  field: string;
  /** Region of the gateway that uses it, for names that hold it; undefined where they do not. */
  region?: string;
  /** Whether the gateway is in the subnet. */
  ofGateway: boolean;
}

/** Every subnet of a design whose network is named. */
export function subnetsOfDesign(design: GatewayDesign): SubnetOfDesign[] {
  const { virtualNetwork, gatewaySubnet, applicationGateway } = design;
  const found: SubnetOfDesign[] = [];
  if (virtualNetwork && gatewaySubnet) {
    found.push({
      subnet: gatewaySubnet,
      network: virtualNetwork,
      field: 'gatewaySubnet',
      ofGateway: true,
    });
  }
  design.privateEndpoints?.forEach(({ subnet, virtualNetwork: own }, index) => {
    const network = networkOfEndpoint(own, virtualNetwork);
    if (network) {
      found.push({
        subnet,
        network,
        field: `privateEndpoints[${index}].subnet`,
        ofGateway: false,
      });
    }
  });
  if (virtualNetwork && applicationGateway) {
    found.push({
      subnet: applicationGateway.subnet,
      network: virtualNetwork,
      field: 'applicationGateway.subnet',
      ofGateway: false,
    });
  }
  design.additionalLocations?.forEach((location, index) => {
    if (location.virtualNetwork && location.gatewaySubnet) {
      found.push({
        subnet: location.gatewaySubnet,
        network: location.virtualNetwork,
        field: `additionalLocations[${index}].gatewaySubnet`,
        region: location.region,
        ofGateway: true,
      });
    }
  });
  return found;
}

/** The network of a private endpoint. Default: the network of the gateway. */
export function networkOfEndpoint(
  named: VirtualNetworkDesign | undefined,
  own: VirtualNetworkDesign | undefined,
): VirtualNetworkDesign | undefined {
  return named && !(own && isSameNetwork(named, own)) ? named : own;
}
