import { writtenText, type ArmValue } from '../../arm/ArmValue';
import type { ResourceIndex } from '../../arm/ResourceIndex';
import {
  APPLICATION_GATEWAY,
  APPLICATION_GATEWAY_FIREWALL_POLICY,
  type ApplicationGateway,
} from '../../arm/resources';
import type { EdgeModel } from '../../model';
import type { Answer, EdgePosture } from '../../model';
import { writtenName } from '../names';
import { subnetById } from '../network';
import { listenersOf } from './listeners';
import { publishedBy } from './published';
import {
  bypass,
  leadsTo,
  leadsToByPrivateName,
  modeOf,
  type Target,
} from './target';

/** The Application Gateway that leads to the service; of several the one that lets most callers in, through a firewall first. */
export function applicationGateway(
  target: Target,
  index: ResourceIndex,
): EdgeModel | undefined {
  const edges = index
    .ofType(APPLICATION_GATEWAY)
    .filter(gateway => hasBackend(gateway, target))
    .map(gateway => edgeOf(gateway, target, index));
  const open = edges.filter(edge => edge.public === 'yes');
  return open.find(edge => edge.waf === 'yes') ?? open[0] ?? edges[0];
}

/** Whether one of its backends is the service. */
export function hasBackend(
  { properties }: ApplicationGateway,
  target: Target,
): boolean {
  return (properties.backendAddressPools.known ?? [])
    .flatMap(pool => pool.properties.backendAddresses.known ?? [])
    .some(
      ({ fqdn, ipAddress }) =>
        leadsTo(fqdn, target) ||
        leadsToByPrivateName(fqdn, target) ||
        leadsTo(ipAddress, target),
    );
}

/** Whether the internet reaches one of its frontends. */
export function isPublic({ properties }: ApplicationGateway): Answer {
  const frontends = properties.frontendIPConfigurations;
  const addresses = (frontends.known ?? []).map(
    frontend => frontend.properties.publicIPAddress.self,
  );
  if (addresses.some(({ known }) => known)) return 'yes';
  return frontends.isUnknown ||
    addresses.length === 0 ||
    addresses.some(({ isUnknown }) => isUnknown)
    ? 'unknown'
    : 'no';
}

function edgeOf(
  gateway: ApplicationGateway,
  target: Target,
  index: ResourceIndex,
): EdgeModel {
  const [configuration] =
    gateway.properties.gatewayIPConfigurations.known ?? [];
  const subnetId =
    configuration && writtenText(configuration.properties.subnet.id);
  const firewall = firewallOf(gateway, index);
  return {
    type: 'application-gateway',
    name: writtenName(gateway),
    public: isPublic(gateway),
    waf: firewall.waf,
    wafMode: firewall.wafMode,
    bypassPossible: bypass(target.model),
    subnet: subnetId
      ? subnetById(
          subnetId,
          index,
          'properties.gatewayIPConfigurations[0].properties.subnet.id',
        )
      : undefined,
    probePath: probePath(gateway),
    listeners: listenersOf(gateway),
    publishes: publishedBy(gateway, target.service),
    field: `${APPLICATION_GATEWAY.type}/${writtenName(gateway) ?? ''}`,
    arm: { self: gateway.self, wafMode: firewall.setting },
  };
}

/** Path that the first probe asks that is used for the backend; `default` when there is no custom probe. */
function probePath({ properties }: ApplicationGateway): string | undefined {
  const settings = properties.backendHttpSettingsCollection.known ?? [];
  if (settings.length === 0) return undefined;
  if (settings.every(item => item.properties.probe.self.isAbsent)) {
    return 'default';
  }
  return (properties.probes.known ?? []).flatMap(
    probe => probe.properties.path.known ?? [],
  )[0];
}

/** Whether a web application firewall is on an Application Gateway. */
export function firewallOf(
  gateway: ApplicationGateway,
  index: ResourceIndex,
): Pick<EdgePosture, 'waf' | 'wafMode'> & {
  /** Where the mode is set. */
  setting?: ArmValue<string>;
} {
  const policyIds = firewallPolicyIds(gateway);
  if (policyIds === 'unknown') return { waf: 'unknown' };
  if (policyIds.length > 0) {
    const settings = policyIds.map(
      id =>
        index.find(APPLICATION_GATEWAY_FIREWALL_POLICY, id)?.properties
          .policySettings,
    );
    const modes = settings.map(item => item?.mode);
    const setting =
      modes.find(mode => modeOf(mode) === 'Detection') ?? modes[0];
    return { waf: firewallIsOn(settings), wafMode: modeOf(setting), setting };
  }
  const { enabled, firewallMode } =
    gateway.properties.webApplicationFirewallConfiguration;
  if (enabled.isUnknown) return { waf: 'unknown' };
  return {
    waf: enabled.known ? 'yes' : 'no',
    wafMode: modeOf(firewallMode),
    setting: firewallMode,
  };
}

/** A policy that is not in sight is on, as it is when Azure makes one. */
function firewallIsOn(
  settings: Array<
    { state: { known: string | undefined; isUnknown: boolean } } | undefined
  >,
): Answer {
  if (settings.some(item => item?.state.known?.toLowerCase() === 'disabled')) {
    return 'no';
  }
  return settings.some(item => item?.state.isUnknown) ? 'unknown' : 'yes';
}

/** That of the gateway, or those of its listeners where every one has its own; else some calls meet no firewall. */
function firewallPolicyIds({
  properties,
}: ApplicationGateway): string[] | 'unknown' {
  const { firewallPolicy, httpListeners } = properties;
  if (firewallPolicy.self.isUnknown) return 'unknown';
  const own = writtenText(firewallPolicy.id);
  if (own) return [own];
  if (httpListeners.isUnknown) return 'unknown';
  const policies = (httpListeners.known ?? []).map(
    listener => listener.properties.firewallPolicy,
  );
  if (policies.some(({ self, id }) => self.isAbsent || id.isAbsent)) return [];
  return policies.some(({ self }) => self.isUnknown)
    ? 'unknown'
    : policies.flatMap(({ id }) => writtenText(id) ?? []);
}
