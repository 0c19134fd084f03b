import type { Evidence, NetworkingModel } from '../model';
import { normalizeRegion } from '../model';
import { tierOfInstance } from './instanceOfWorkspace';
import { subnetById } from './network';
import { otherGatewaysIn } from './otherGateways';
import {
  at,
  get,
  isOfType,
  isUnresolved,
  lastSegment,
  number,
  subscriptionOf,
  text,
} from './read';
import type { RelatedResources } from './RelatedResources';
import type { ArmResource } from './classify';

const GATEWAY = 'Microsoft.ApiManagement/gateways';

/** Whether a resource is a workspace gateway. */
export function isWorkspaceGatewayResource(resource: ArmResource): boolean {
  return isOfType(resource, GATEWAY);
}

/**
 * The model of a workspace gateway. Its network is its own; the tier is that of its instance, where that can be told. Source:
 * `wsres`, `bicep`.
 */
export function modelOfWorkspaceGateway(
  gateway: ArmResource,
  related: RelatedResources,
  evidence: Extract<Evidence, 'planned' | 'observed'>,
): NetworkingModel {
  const { properties } = gateway;
  const subnetId = text(at(properties, 'backend', 'subnet', 'id'));
  const type = text(get(properties, 'virtualNetworkType'))?.toLowerCase();
  let attachment: NetworkingModel['attachment'] = 'none';
  if (type === 'external') attachment = 'workspace-integration';
  if (type === 'internal') attachment = 'workspace-injection';
  const subnet =
    subnetId && attachment !== 'none'
      ? subnetById(subnetId, related, 'properties.backend.subnet.id')
      : undefined;
  if (subnet) {
    subnet.otherGateways = otherGatewaysIn(subnetId!, gateway, related);
  }
  const region = isUnresolved(gateway.location)
    ? undefined
    : normalizeRegion(gateway.location);
  return {
    evidence,
    name: isUnresolved(gateway.name) ? undefined : lastSegment(gateway.name),
    tier: tierOfInstance(gateway, related, evidence),
    skuName: text(at(gateway, 'sku', 'name')) ?? '',
    tierField: 'sku.name',
    subscriptionId: subscriptionOf(gateway.id),
    workspaceGateway: true,
    attachment,
    attachmentField: 'properties.virtualNetworkType',
    exists: evidence === 'observed' ? 'yes' : 'unknown',
    publicNetworkAccess: 'Enabled',
    publicNetworkAccessField: 'properties.publicNetworkAccess',
    zoneRedundant: false,
    zoneRedundantField: 'properties.zoneRedundant',
    locations: [
      {
        region,
        units: number(at(gateway, 'sku', 'capacity')),
        unitsField: 'sku.capacity',
        zones: [],
        zonesField: 'zones',
        subnet,
        gatewayDisabled: false,
        field: 'location',
      },
    ],
    privateEndpoints: [],
    privateEndpointsVisible: true,
    privateEndpointsField: 'properties.privateEndpointConnections',
    endpointsToOtherGateways: [],
    customDomains: [],
    natGateway: false,
    fixedOutboundIpWanted: false,
    ddosProtectionWanted: false,
    privateDeveloperPortalWanted: false,
    // That of the instance; a workspace gateway has none of its own.
    developerPortalEnabled: true,
  };
}
