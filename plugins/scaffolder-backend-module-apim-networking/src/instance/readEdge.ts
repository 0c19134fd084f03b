import {
  API_MANAGEMENT_SERVICE,
  APPLICATION_GATEWAY,
  classifyService,
  FRONT_DOOR_PROFILE,
  FRONT_DOOR_SECURITY_POLICY,
  readResource,
  type ArmResource,
} from 'backstage-plugin-apim-networking-common';
import { API_VERSIONS, type Surroundings } from './Surroundings';

const NETWORK = 'providers/Microsoft.Network';
const MAX_ZONES = 50;
const MAX_PROFILES = 50;

/** Reads what may stand before an instance: Application Gateways and Front Doors of its subscription, and private names. */
export async function readEdge(
  service: ArmResource,
  subscriptionId: string,
  surroundings: Surroundings,
): Promise<void> {
  const subscription = `/subscriptions/${subscriptionId}`;
  const gateways = await surroundings.listed(
    `${subscription}/${NETWORK}/applicationGateways`,
    API_VERSIONS.network,
  );
  surroundings.add(...gateways);
  await readPrivateNames(service, subscription, gateways, surroundings);

  const { edge } = classifyService({
    service,
    related: surroundings.related,
  }).posture;
  const gateway =
    edge?.type === 'application-gateway' &&
    gateways.find(({ name }) => name === edge.name);
  if (gateway) await readApplicationGateway(gateway, surroundings);
  else await readFrontDoors(service, subscription, surroundings);
}

async function readApplicationGateway(
  gateway: ArmResource,
  surroundings: Surroundings,
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
    await surroundings.see(id.known, API_VERSIONS.network);
  }
  for (const { properties } of gatewayIPConfigurations.known ?? []) {
    await surroundings.seeSubnet(properties.subnet.id.known);
  }
}

/** The zones in which a name of the instance may be, or a name that an Application Gateway asks for. */
async function readPrivateNames(
  service: ArmResource,
  subscription: string,
  gateways: ArmResource[],
  surroundings: Surroundings,
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
    await surroundings.listed(
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
    surroundings.add(
      zone,
      ...(await surroundings.listed(`${zone.id}/A`, API_VERSIONS.privateDns)),
    );
  }
}

/** The Front Doors with an origin that leads to the instance. */
async function readFrontDoors(
  service: ArmResource,
  subscription: string,
  surroundings: Surroundings,
): Promise<void> {
  const profiles = (
    await surroundings.listed(
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
    for (const { id } of await surroundings.listed(
      `${profile.id}/originGroups`,
      API_VERSIONS.cdn,
    )) {
      origins.push(
        ...(await surroundings.listed(`${id}/origins`, API_VERSIONS.cdn)),
      );
    }
    const { edge } = classifyService({
      service,
      related: origins,
    }).posture;
    if (edge) {
      const policies = await surroundings.listed(
        `${profile.id}/securityPolicies`,
        API_VERSIONS.cdn,
      );
      surroundings.add(profile, ...origins, ...policies);
      for (const policy of policies) {
        const { parameters } = readResource(
          FRONT_DOOR_SECURITY_POLICY,
          policy,
        ).properties;
        await surroundings.see(parameters.wafPolicy.id.known, API_VERSIONS.cdn);
      }
    }
  }
}
