import type { EdgeModel } from '../../model';
import type { EdgePosture } from '../../posture';
import type { ArmResource } from '../classify';
import { at, get, list, text } from '../read';
import type { RelatedResources } from '../RelatedResources';
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

const APPLICATION_GATEWAY = 'Microsoft.Network/applicationGateways';
const WAF_POLICY =
  'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies';

/** The Application Gateway that leads to the service; of several the one that lets most callers in, through a firewall first. */
export function applicationGateway(
  target: Target,
  related: RelatedResources,
): EdgeModel | undefined {
  const edges = related
    .ofType(APPLICATION_GATEWAY)
    .filter(resource => hasBackend(resource, target))
    .map(gateway => edgeOf(gateway, target, related));
  const open = edges.filter(edge => edge.public === 'yes');
  return open.find(edge => edge.waf === 'yes') ?? open[0] ?? edges[0];
}

/** Whether one of its backends is the service. */
export function hasBackend(gateway: ArmResource, target: Target): boolean {
  return list(at(gateway, 'properties', 'backendAddressPools'))
    .flatMap(pool => list(at(pool, 'properties', 'backendAddresses')))
    .some(
      backend =>
        leadsTo(get(backend, 'fqdn'), target) ||
        leadsToByPrivateName(get(backend, 'fqdn'), target) ||
        leadsTo(get(backend, 'ipAddress'), target),
    );
}

function edgeOf(
  gateway: ArmResource,
  target: Target,
  related: RelatedResources,
): EdgeModel {
  const [configuration] = list(
    at(gateway, 'properties', 'gatewayIPConfigurations'),
  );
  const subnetId = text(at(configuration, 'properties', 'subnet', 'id'));
  const isPublic = list(
    at(gateway, 'properties', 'frontendIPConfigurations'),
  ).some(frontend => get(get(frontend, 'properties'), 'publicIPAddress'));
  return {
    type: 'application-gateway',
    name: text(gateway.name),
    public: isPublic ? 'yes' : 'no',
    ...firewall(gateway, related),
    bypassPossible: bypass(target.model),
    subnet: subnetId
      ? subnetById(
          subnetId,
          related,
          'properties.gatewayIPConfigurations[0].properties.subnet.id',
        )
      : undefined,
    probePath: probePath(gateway),
    listeners: listenersOf(gateway),
    publishes: publishedBy(gateway, target.service),
    field: `${APPLICATION_GATEWAY}/${text(gateway.name) ?? ''}`,
  };
}

/** Path that the first probe asks that is used for the backend; `default` when there is no probe of one's own. */
function probePath(gateway: ArmResource): string | undefined {
  const probes = list(at(gateway, 'properties', 'probes'));
  const settings = list(
    at(gateway, 'properties', 'backendHttpSettingsCollection'),
  );
  if (settings.length === 0) return undefined;
  if (!settings.some(item => get(get(item, 'properties'), 'probe'))) {
    return 'default';
  }
  return probes.flatMap(
    probe => text(at(probe, 'properties', 'path')) ?? [],
  )[0];
}

function firewall(
  gateway: ArmResource,
  related: RelatedResources,
): Pick<EdgePosture, 'waf' | 'wafMode'> {
  const policyIds = firewallPolicyIds(gateway);
  if (policyIds.length > 0) {
    const policies = policyIds.map(id => related.find(WAF_POLICY, id));
    const settings = policies.map(policy =>
      at(policy, 'properties', 'policySettings'),
    );
    const disabled = settings.some(
      item => text(get(item, 'state'))?.toLowerCase() === 'disabled',
    );
    const modes = settings.map(item => modeOf(get(item, 'mode')));
    return {
      waf: disabled ? 'no' : 'yes',
      wafMode: modes.find(mode => mode === 'Detection') ?? modes[0],
    };
  }
  const inline = at(
    gateway,
    'properties',
    'webApplicationFirewallConfiguration',
  );
  return {
    waf: get(inline, 'enabled') === true ? 'yes' : 'no',
    wafMode: modeOf(get(inline, 'firewallMode')),
  };
}

/** That of the gateway, or those of its listeners where every one has its own; else some calls meet no firewall. */
function firewallPolicyIds(gateway: ArmResource): string[] {
  const own = text(at(gateway, 'properties', 'firewallPolicy', 'id'));
  if (own) return [own];
  const listeners = list(at(gateway, 'properties', 'httpListeners')).map(
    listener => text(at(listener, 'properties', 'firewallPolicy', 'id')),
  );
  return listeners.every((id): id is string => id !== undefined)
    ? listeners
    : [];
}
