import type {
  GatewayDesign,
  SubnetDesign,
  VirtualNetworkDesign,
} from 'backstage-plugin-apim-networking-common';
import type { BicepValue } from './bicepValue';

type BicepObject = { [name: string]: BicepValue };

/** The ARM id of the plan that protects the new networks of a design. */
function ddosProtectionPlanId({
  ddosProtectionPlan: plan,
}: GatewayDesign): BicepValue {
  if (!plan) return undefined;
  return `/subscriptions/${plan.subscriptionId}/resourceGroups/${plan.resourceGroup}/providers/Microsoft.Network/ddosProtectionPlans/${plan.name}`;
}

/** A virtual network as the Bicep takes it. */
export function virtualNetworkOf(
  network: VirtualNetworkDesign,
  design: GatewayDesign,
): BicepObject {
  if (network.mode === 'existing') {
    return {
      mode: 'existing',
      name: network.name,
      resourceGroupName: network.resourceGroup,
      subscriptionId: network.subscriptionId,
    };
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

/** A subnet as the Bicep takes it: of a network that exists, its name alone. */
export function subnetOf(
  subnet: SubnetDesign,
  network: VirtualNetworkDesign,
): BicepObject {
  if (network.mode === 'existing') return { name: subnet.name };
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
