import { parseCidr, type NetworkingModel } from '../model';
import type { Answer, EdgePosture } from '../posture';
import {
  at,
  get,
  isOfType,
  isUnresolved,
  lastSegment,
  list,
  sameId,
  text,
} from './read';
import type { ArmResource } from './classify';

const APPLICATION_GATEWAY = 'Microsoft.Network/applicationGateways';
const WAF_POLICY =
  'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies';
const FRONT_DOOR_PROFILE = 'Microsoft.Cdn/profiles';
const FRONT_DOOR_ORIGIN = 'Microsoft.Cdn/profiles/originGroups/origins';
const FRONT_DOOR_WAF =
  'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies';

/** What is known of the service that an edge may lead to. */
interface Target {
  service: ArmResource;
  hosts: Set<string>;
  privateIps: Set<string>;
  model: NetworkingModel;
}

/**
 * The edge before a service: an Application Gateway or a Front Door among the related resources that leads to it.
 */
export function readEdge(
  service: ArmResource,
  related: ArmResource[],
  model: NetworkingModel,
): EdgePosture | undefined {
  const target: Target = {
    service,
    hosts: hostsOf(service),
    privateIps: new Set(
      [
        ...list(get(service.properties, 'privateIPAddresses')),
        ...list(get(service.properties, 'additionalLocations')).flatMap(
          location => list(get(location, 'privateIPAddresses')),
        ),
      ].flatMap(address => text(address) ?? []),
    ),
    model,
  };
  return applicationGateway(target, related) ?? frontDoor(target, related);
}

function hostsOf(service: ArmResource): Set<string> {
  const hosts = new Set<string>();
  const add = (value: unknown) => {
    const host = text(value)
      ?.replace(/^https?:\/\//i, '')
      .replace(/[/:].*$/, '')
      .toLowerCase();
    if (host && !isUnresolved(value)) hosts.add(host);
  };
  add(get(service.properties, 'gatewayUrl'));
  const name = text(service.name);
  if (name) add(`${name}.azure-api.net`);
  for (const location of list(get(service.properties, 'additionalLocations'))) {
    add(get(location, 'gatewayRegionalUrl'));
  }
  for (const configuration of list(
    get(service.properties, 'hostnameConfigurations'),
  )) {
    add(get(configuration, 'hostName'));
  }
  return hosts;
}

function leadsTo(address: unknown, target: Target): boolean {
  const value = text(address)?.toLowerCase();
  if (!value) return false;
  if (isUnresolved(value)) {
    const id = text(target.service.id)?.toLowerCase();
    return id !== undefined && value.includes(id);
  }
  if (target.hosts.has(value) || target.privateIps.has(value)) return true;
  const asRange = parseCidr(`${value}/32`);
  return (
    asRange.ok &&
    target.model.attachment === 'classic-internal' &&
    target.model.locations.some(
      ({ subnet }) =>
        subnet?.prefix !== undefined &&
        subnet.prefix.first <= asRange.cidr.first &&
        asRange.cidr.last <= subnet.prefix.last,
    )
  );
}

function applicationGateway(
  target: Target,
  related: ArmResource[],
): EdgePosture | undefined {
  const gateway = related.find(
    resource =>
      isOfType(resource, APPLICATION_GATEWAY) &&
      list(at(resource, 'properties', 'backendAddressPools')).some(pool =>
        list(at(pool, 'properties', 'backendAddresses')).some(
          backend =>
            leadsTo(get(backend, 'fqdn'), target) ||
            leadsTo(get(backend, 'ipAddress'), target),
        ),
      ),
  );
  if (!gateway) return undefined;
  const isPublic = list(
    at(gateway, 'properties', 'frontendIPConfigurations'),
  ).some(frontend => get(get(frontend, 'properties'), 'publicIPAddress'));
  const inline = at(
    gateway,
    'properties',
    'webApplicationFirewallConfiguration',
  );
  const policyId = at(gateway, 'properties', 'firewallPolicy', 'id');
  const policy = related.find(
    resource => isOfType(resource, WAF_POLICY) && sameId(resource.id, policyId),
  );
  return {
    type: 'application-gateway',
    name: text(gateway.name),
    public: isPublic ? 'yes' : 'no',
    ...firewall(policyId, policy, inline),
    bypassPossible: bypass(target.model),
  };
}

function firewall(
  policyId: unknown,
  policy: ArmResource | undefined,
  inline: unknown,
): Pick<EdgePosture, 'waf' | 'wafMode'> {
  if (text(policyId)) {
    const settings = at(policy, 'properties', 'policySettings');
    const state = text(get(settings, 'state'))?.toLowerCase();
    return {
      waf: state === 'disabled' ? 'no' : 'yes',
      wafMode: modeOf(get(settings, 'mode')),
    };
  }
  const enabled = get(inline, 'enabled');
  return {
    waf: enabled === true ? 'yes' : 'no',
    wafMode: modeOf(get(inline, 'firewallMode')),
  };
}

function modeOf(value: unknown): EdgePosture['wafMode'] {
  switch (text(value)?.toLowerCase()) {
    case 'prevention':
      return 'Prevention';
    case 'detection':
      return 'Detection';
    default:
      return undefined;
  }
}

function frontDoor(
  target: Target,
  related: ArmResource[],
): EdgePosture | undefined {
  const origin = related.find(
    resource =>
      isOfType(resource, FRONT_DOOR_ORIGIN) &&
      (leadsTo(at(resource, 'properties', 'hostName'), target) ||
        sameId(
          at(
            resource,
            'properties',
            'sharedPrivateLinkResource',
            'privateLink',
            'id',
          ),
          target.service.id,
        )),
  );
  if (!origin) return undefined;
  const profileName = text(origin.name)?.split('/')[0];
  const profile = related.find(
    resource =>
      isOfType(resource, FRONT_DOOR_PROFILE) &&
      lastSegment(resource.name)?.toLowerCase() === profileName?.toLowerCase(),
  );
  const policy = related.find(resource => isOfType(resource, FRONT_DOOR_WAF));
  const settings = at(policy, 'properties', 'policySettings');
  const on =
    policy !== undefined &&
    text(get(settings, 'enabledState'))?.toLowerCase() !== 'disabled';
  return {
    type: 'front-door',
    name: text(profile?.name) ?? profileName,
    public: 'yes',
    waf: on ? 'yes' : 'unknown',
    wafMode: on ? modeOf(get(settings, 'mode')) : undefined,
    privateLink: privateLinkOf(origin, target.model),
    bypassPossible: bypass(target.model),
  };
}

function privateLinkOf(
  origin: ArmResource,
  model: NetworkingModel,
): EdgePosture['privateLink'] {
  const link = at(origin, 'properties', 'sharedPrivateLinkResource');
  if (link === undefined || link === null) return 'none';
  // Front Door's own endpoint is in a network of Microsoft's, so that the connection names no endpoint that can be seen.
  const managed = model.privateEndpoints.filter(({ subnet }) => !subnet);
  if (managed.some(({ status }) => status === 'Approved')) return 'approved';
  return managed.some(({ status }) => status === 'Pending') ||
    !isUnresolved(link)
    ? 'pending'
    : 'none';
}

function bypass(model: NetworkingModel): Answer {
  switch (model.attachment) {
    case 'classic-internal':
    case 'v2-injection':
      return 'no';
    case 'classic-external':
      return 'yes';
    default:
      return model.publicNetworkAccess === 'Disabled' ? 'no' : 'yes';
  }
}
