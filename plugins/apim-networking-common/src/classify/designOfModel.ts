import { resourceGroupOf } from '../arm/ArmId';
import type { GatewayDesignInput } from '../design';
import { HOST_NAME } from '../design/parts/names';
import type {
  EdgeModel,
  NetworkingModel,
  PublicIpModel,
  SubnetModel,
  VirtualNetworkModel,
} from '../model';
import { patterns, type PatternName } from '../patterns';

/**
 * The design that a model amounts to. Networks are existing ones. `environment` is a stand-in that the caller drops.
 */
export function designOfModel(
  model: NetworkingModel,
  pattern: PatternName,
): Record<string, unknown> {
  const [primary, ...additional] = model.locations;
  const endpointNetwork = model.privateEndpoints.find(
    ({ virtualNetwork }) => virtualNetwork,
  )?.virtualNetwork;
  const draft: Partial<Record<keyof GatewayDesignInput, unknown>> = {
    name: model.name,
    environment: 'unknown',
    tier: model.tier,
    units: primary.units ?? 1,
    region: primary.region,
    pattern,
    publicNetworkAccess: model.publicNetworkAccess,
    developerPortal: model.developerPortalEnabled ? undefined : 'Disabled',
    zones: primary.zones.length > 0 ? primary.zones : undefined,
    zoneRedundant: model.zoneRedundant || undefined,
    virtualNetwork: network(
      primary.subnet?.virtualNetwork ??
        endpointNetwork ??
        model.edge?.subnet?.virtualNetwork,
    ),
    gatewaySubnet: primary.subnet && subnet(primary.subnet),
    privateEndpoints: nonEmpty(
      model.privateEndpoints
        .filter(endpoint => endpoint.subnet)
        .map(endpoint => ({
          name: endpoint.name,
          status: endpoint.status === 'Unknown' ? undefined : endpoint.status,
          subnet: subnet(endpoint.subnet!),
          virtualNetwork: network(endpoint.virtualNetwork),
        })),
    ),
    additionalLocations: nonEmpty(
      additional.map(location => ({
        region: location.region,
        units: location.units ?? 1,
        zones: location.zones.length > 0 ? location.zones : undefined,
        virtualNetwork: network(location.subnet?.virtualNetwork),
        gatewaySubnet: location.subnet && subnet(location.subnet),
        publicIp: publicIp(location.publicIp),
        disableGateway: location.gatewayDisabled || undefined,
      })),
    ),
    publicIp: publicIp(primary.publicIp),
    applicationGateway:
      model.edge?.type === 'application-gateway' &&
      patterns[pattern].applicationGateway &&
      model.edge.subnet
        ? {
            name: model.edge.name,
            wafMode: model.edge.wafMode,
            subnet: subnet(model.edge.subnet),
            listeners: listeners(model.edge),
          }
        : undefined,
    frontDoor:
      model.edge?.type === 'front-door' && patterns[pattern].frontDoor
        ? { name: model.edge.name, wafMode: model.edge.wafMode }
        : undefined,
    workspaceGateway:
      patterns[pattern].workspaceGateway && model.name
        ? { name: model.name }
        : undefined,
    natGateway: model.natGateway || undefined,
    customDomains: nonEmpty(
      model.customDomains.map(
        ({ hostName, type, privateOnly, certificate }) => ({
          hostName,
          type,
          resolvable: privateOnly ? 'private' : undefined,
          certificate,
        }),
      ),
    ),
  };
  return draft;
}

function network(model: VirtualNetworkModel | undefined) {
  return (
    model && {
      mode: 'existing',
      name: model.name,
      resourceGroup: resourceGroupOf(model.id),
      subscriptionId: model.subscriptionId,
      region: model.region,
      addressSpace: model.addressSpace?.map(({ text }) => text),
      dnsServers: model.dnsServers?.length ? model.dnsServers : undefined,
    }
  );
}

function publicIp(model: PublicIpModel | undefined) {
  return model?.name === undefined
    ? undefined
    : {
        name: model.name,
        region: model.region,
        dnsLabel: model.dnsLabelName,
      };
}

/** All of them, or none: to leave one out would be to say that callers lose it. */
function listeners({ listeners: found = [] }: EdgeModel) {
  const complete = found.every(
    ({ hostName, certificate }) => certificate && HOST_NAME.test(hostName),
  );
  return complete ? nonEmpty(found) : undefined;
}

function subnet(model: SubnetModel) {
  return {
    name: model.name,
    prefix: model.prefix?.text,
    delegations: model.delegations,
    networkSecurityGroup: model.networkSecurityGroup,
  };
}

function nonEmpty<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}
