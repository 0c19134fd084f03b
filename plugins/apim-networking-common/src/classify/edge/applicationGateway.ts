import type { EdgeModel } from '../../model';
import type { EdgePosture } from '../../posture';
import type { ArmResource } from '../classify';
import { at, get, isOfType, list, sameId, text } from '../read';
import { subnetById } from '../network';
import { bypass, leadsTo, modeOf, type Target } from './target';

const APPLICATION_GATEWAY = 'Microsoft.Network/applicationGateways';
const WAF_POLICY =
  'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies';

/** The Application Gateway that leads to the service. */
export function applicationGateway(
  target: Target,
  related: ArmResource[],
): EdgeModel | undefined {
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
  const [configuration] = list(
    at(gateway, 'properties', 'gatewayIPConfigurations'),
  );
  const subnetId = text(at(configuration, 'properties', 'subnet', 'id'));
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
    subnet: subnetId
      ? subnetById(
          subnetId,
          related,
          'properties.gatewayIPConfigurations[0].properties.subnet.id',
        )
      : undefined,
    probePath: probePath(gateway),
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
