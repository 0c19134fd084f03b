import { InputError } from '@backstage/errors';
import type {
  GatewayDesign,
  SubnetDesign,
  VirtualNetworkDesign,
} from 'backstage-plugin-apim-networking-common';
import type { BicepValue } from './bicepValue';

type BicepObject = { [name: string]: BicepValue };

/** Azure takes fewer characters here than for a subnet. */
export function requireLength(name: string, field: string, what: string): void {
  if (name.length < 2 || name.length > 64) {
    throw new InputError(
      `${field} is ${JSON.stringify(name)}, of ${
        name.length
      } characters: ${what} needs a name of 2 to 64`,
    );
  }
}

/** The ARM id of the plan that protects the new networks of a design. */
function ddosProtectionPlanId({
  ddosProtectionPlan: plan,
}: GatewayDesign): BicepValue {
  if (!plan) return undefined;
  if (!plan.resourceGroup || !plan.subscriptionId) {
    throw new InputError(
      `ddosProtectionPlan.${
        plan.resourceGroup ? 'subscriptionId' : 'resourceGroup'
      } is missing: the plan ${
        plan.name
      } is referenced by its id, which needs both the resource group and the subscription`,
    );
  }
  return `/subscriptions/${plan.subscriptionId}/resourceGroups/${plan.resourceGroup}/providers/Microsoft.Network/ddosProtectionPlans/${plan.name}`;
}

/**
 * A virtual network as the Bicep takes it.
 *
 * @throws InputError where a new network lacks its range, or would be made elsewhere than the gateway
 */
export function virtualNetworkOf(
  network: VirtualNetworkDesign,
  field: string,
  design: GatewayDesign,
): BicepObject {
  requireLength(network.name, `${field}.name`, 'a virtual network');
  if (network.mode === 'existing') {
    return {
      mode: 'existing',
      name: network.name,
      resourceGroupName: network.resourceGroup,
      subscriptionId: network.subscriptionId,
    };
  }
  if (!network.addressSpace?.length) {
    throw new InputError(
      `${field}.addressSpace is missing: the new network ${network.name} needs an IPv4 range such as 10.20.0.0/16`,
    );
  }
  const place = network.resourceGroup
    ? 'resourceGroup'
    : network.subscriptionId && 'subscriptionId';
  if (place) {
    throw new InputError(
      `${field}.${place} is ${JSON.stringify(
        network[place],
      )}, but the new network ${
        network.name
      } is made where the gateway is deployed: leave it out, or set ${field}.mode to "existing"`,
    );
  }
  return {
    mode: 'new',
    name: network.name,
    addressPrefixes: network.addressSpace,
    dnsServers: network.dnsServers?.length ? network.dnsServers : undefined,
    peerings: network.peerings?.length
      ? network.peerings.map(peered => ({
          name: peered.name,
          resourceGroupName: peered.resourceGroup,
          subscriptionId: peered.subscriptionId,
        }))
      : undefined,
    ddosProtectionPlanId: ddosProtectionPlanId(design),
  };
}

/**
 * A subnet as the Bicep takes it: of a network that exists, its name alone.
 *
 * @throws InputError where a subnet of a new network lacks its range
 */
export function subnetOf(
  subnet: SubnetDesign,
  network: VirtualNetworkDesign,
  field: string,
): BicepObject {
  if (network.mode === 'existing') return { name: subnet.name };
  if (!subnet.prefix) {
    throw new InputError(
      `${field}.prefix is missing: a subnet of the new network ${network.name} needs an IPv4 range such as 10.20.1.0/24`,
    );
  }
  return { name: subnet.name, addressPrefix: subnet.prefix };
}

/** The region of a network that is in another one than the gateway: what is put into it must be there too. */
export function regionElsewhere(
  network: VirtualNetworkDesign,
  design: GatewayDesign,
): string | undefined {
  return network.region === design.region ? undefined : network.region;
}

/** Ways out that are made with a new network; those of one that exists are its owner's. */
export function outboundOf(design: GatewayDesign): BicepObject {
  if (design.virtualNetwork?.mode === 'existing') return {};
  const { forcedTunnel } = design;
  return {
    natGateway: design.natGateway || undefined,
    forcedTunnel: forcedTunnel && {
      nextHopIpAddress: forcedTunnel.nextHopIpAddress,
      clientRanges: forcedTunnel.clientRanges?.length
        ? forcedTunnel.clientRanges
        : undefined,
    },
  };
}

/** Who serves the private names. */
export function dnsOf(design: GatewayDesign): BicepObject {
  const mode = design.privateDns ?? 'new';
  return mode === 'existing'
    ? {
        mode,
        resourceGroupName: design.privateDnsZones?.resourceGroup,
        subscriptionId: design.privateDnsZones?.subscriptionId,
      }
    : { mode };
}
