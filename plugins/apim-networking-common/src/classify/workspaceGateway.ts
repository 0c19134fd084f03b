import { lastSegment, subscriptionOf } from '../arm/ArmId';
import { writtenText } from '../arm/ArmValue';
import type { ResourceIndex } from '../arm/ResourceIndex';
import type { WorkspaceGateway } from '../arm/resources';
import type { Evidence, NetworkingModel } from '../model';
import { normalizeRegion } from '../model';
import { tierOfInstance } from './instanceOfWorkspace';
import { subnetById } from './network';
import { otherGatewaysIn } from './otherGateways';
import { readTags } from './tags';
import { undecidedAmong, unknownAmong } from './unknownProperties';

/**
 * The model of a workspace gateway. Its network is its own; the tier is that of its instance, where that can be told. Source:
 * `wsres`, `bicep`.
 */
export function modelOfWorkspaceGateway(
  gateway: WorkspaceGateway,
  index: ResourceIndex,
  evidence: Extract<Evidence, 'planned' | 'observed'>,
): NetworkingModel {
  const { properties, sku } = gateway;
  const subnetId = writtenText(properties.backend.subnet.id);
  const type = properties.virtualNetworkType.known;
  let attachment: NetworkingModel['attachment'] = 'none';
  if (type === 'External') attachment = 'workspace-integration';
  if (type === 'Internal') attachment = 'workspace-injection';
  const subnet =
    subnetId && attachment !== 'none'
      ? subnetById(subnetId, index, 'properties.backend.subnet.id')
      : undefined;
  if (subnet) {
    subnet.otherGateways = otherGatewaysIn(subnetId!, gateway, index);
  }
  return {
    evidence,
    name: lastSegment(gateway.name.known),
    tier: tierOfInstance(gateway, index, evidence),
    skuName: writtenText(sku.name) ?? '',
    tierField: 'sku.name',
    subscriptionId: subscriptionOf(gateway.id.known),
    tags: readTags(gateway.tags),
    workspaceGateway: true,
    undecided: undecidedAmong([properties.virtualNetworkType]),
    unknownProperties: unknownAmong([
      properties.virtualNetworkType,
      properties.backend.subnet.id,
      sku.capacity,
      gateway.location,
    ]),
    attachment,
    attachmentHidden: properties.virtualNetworkType.isUnknown || undefined,
    attachmentField: 'properties.virtualNetworkType',
    exists: evidence === 'observed' ? 'yes' : 'unknown',
    publicNetworkAccess: 'Enabled',
    publicNetworkAccessField: 'properties.publicNetworkAccess',
    zoneRedundant: false,
    zoneRedundantField: 'properties.zoneRedundant',
    locations: [
      {
        region: normalizeRegion(gateway.location.known),
        units: sku.capacity.known,
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
