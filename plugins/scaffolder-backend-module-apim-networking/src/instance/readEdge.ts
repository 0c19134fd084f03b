import {
  API_MANAGEMENT_SERVICE,
  APPLICATION_GATEWAY,
  classifyService,
  FRONT_DOOR_PROFILE,
  FRONT_DOOR_SECURITY_POLICY,
  readResource,
  type ArmResource,
} from 'backstage-plugin-apim-networking-common';
import { API_VERSIONS, type NetworkContext } from './NetworkContext';

const NETWORK = 'providers/Microsoft.Network';
const MAX_ZONES = 50;
const MAX_PROFILES = 50;

/** Reads what may stand before an instance: Application Gateways and Front Doors of its subscription, and private names. */
export async function readEdge(
  service: ArmResource,
  subscriptionId: string,
  context: NetworkContext,
): Promise<void> {
  const subscription = `/subscriptions/${subscriptionId}`;
  const gateways = await context.listed(
    `${subscription}/${NETWORK}/applicationGateways`,
    API_VERSIONS.network,
  );
  context.add(...gateways);
  await readPrivateNames(service, subscription, gateways, context);

  const { edge } = classifyService({
    service,
    related: context.related,
  }).posture;
  const gateway =
    edge?.type === 'application-gateway' &&
    gateways.find(({ name }) => name === edge.name);
  if (gateway) await readApplicationGateway(gateway, context);
  else await readFrontDoors(service, subscription, context);
}

async function readApplicationGateway(
  gateway: ArmResource,
  context: NetworkContext,
): Promise<void> {
  const { firewallPolicy, httpListeners, gatewayIPConfigurations } =
    readResource(APPLICATION_GATEWAY, gateway).properties;
  const policies = [
    firewallPolicy,
    ...(httpListeners.known ?? []).map(
      listener => listener.properties.firewallPolicy,
    ),
  ];
  for (const { id } of policies) {
    await context.register(id.known, API_VERSIONS.network);
  }
  for (const { properties } of gatewayIPConfigurations.known ?? []) {
    await context.registerSubnet(properties.subnet.id.known);
  }
}

/** The zones in which a name of the instance may be, or a name that an Application Gateway asks for. */
async function readPrivateNames(
  service: ArmResource,
  subscription: string,
  gateways: ArmResource[],
  context: NetworkContext,
): Promise<void> {
  const instance = readResource(API_MANAGEMENT_SERVICE, service);
  const { hostnameConfigurations } = instance.properties;
  const names = [
    instance.name.known && `${instance.name.known}.azure-api.net`,
    ...(hostnameConfigurations.known ?? []).map(
      ({ hostName }) => hostName.known,
    ),
    ...gateways
      .map(gateway => readResource(APPLICATION_GATEWAY, gateway))
      .flatMap(gateway => gateway.properties.backendAddressPools.known ?? [])
      .flatMap(pool => pool.properties.backendAddresses.known ?? [])
      .map(({ fqdn }) => fqdn.known),
  ].flatMap(host => host?.toLowerCase() ?? []);
  const zones = (
    await context.listed(
      `${subscription}/${NETWORK}/privateDnsZones`,
      API_VERSIONS.privateDns,
    )
  ).filter(({ name = '' }) => {
    const zone = name.toLowerCase();
    return (
      zone === 'privatelink.azure-api.net' ||
      names.some(host => host === zone || host.endsWith(`.${zone}`))
    );
  });
  for (const zone of zones.slice(0, MAX_ZONES)) {
    context.add(
      zone,
      ...(await context.listed(`${zone.id}/A`, API_VERSIONS.privateDns)),
    );
  }
}

/** The Front Doors with an origin that leads to the instance. */
async function readFrontDoors(
  service: ArmResource,
  subscription: string,
  context: NetworkContext,
): Promise<void> {
  const profiles = (
    await context.listed(
      `${subscription}/providers/Microsoft.Cdn/profiles`,
      API_VERSIONS.cdn,
    )
  ).filter(profile =>
    /AzureFrontDoor$/i.test(
      readResource(FRONT_DOOR_PROFILE, profile).sku.name.known ?? '',
    ),
  );
  for (const profile of profiles.slice(0, MAX_PROFILES)) {
    const origins: ArmResource[] = [];
    for (const { id } of await context.listed(
      `${profile.id}/originGroups`,
      API_VERSIONS.cdn,
    )) {
      origins.push(
        ...(await context.listed(`${id}/origins`, API_VERSIONS.cdn)),
      );
    }
    const { edge } = classifyService({
      service,
      related: origins,
    }).posture;
    if (edge) {
      const policies = await context.listed(
        `${profile.id}/securityPolicies`,
        API_VERSIONS.cdn,
      );
      context.add(profile, ...origins, ...policies);
      for (const policy of policies) {
        const { parameters } = readResource(
          FRONT_DOOR_SECURITY_POLICY,
          policy,
        ).properties;
        await context.register(parameters.wafPolicy.id.known, API_VERSIONS.cdn);
      }
    }
  }
}
