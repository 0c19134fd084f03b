import { privateEndpointsThatCount, type NetworkingModel } from '../model';
import { patternOf } from '../posture/pattern';
import { forcedLocations } from '../rules/route/forcedTunnel';
import { tiers } from '../tiers';
import type { DesignOption } from './policy';
import { hasEdge } from './possiblePatterns';

/** How an option that a policy can require is found in a model. */
interface Requirement {
  /** Property that would give it: in a design, and in the ARM resource of the gateway. */
  field: { declared: string; arm: string };
  expected: string;
  why: string;
  /** Whether the model has it; what is not visible, where that decides. */
  find(model: NetworkingModel): boolean | string;
}

export const requirements: Readonly<Record<DesignOption, Requirement>> = {
  zones: {
    field: { declared: 'zones', arm: 'zones' },
    expected: 'at least two zones on Premium, or zoneRedundant on Premium v2',
    why: 'a gateway in one zone falls with it',
    find: model => {
      const { zones } = model.locations[0];
      if (zones.length >= 2 || model.zoneRedundant) return true;
      // Without a list, Azure distributes the units of Premium itself.
      const chosenByAzure =
        model.evidence === 'observed' &&
        zones.length === 0 &&
        (!model.tier || tiers[model.tier].availabilityZones === 'zones');
      return (
        (chosenByAzure ||
          isHidden(model, 'zones', 'properties.zoneRedundant')) &&
        'the availability zones'
      );
    },
  },
  'multi-region': {
    field: {
      declared: 'additionalLocations',
      arm: 'properties.additionalLocations',
    },
    expected: 'at least one further region',
    why: 'a gateway in one region falls with it',
    find: model =>
      model.locations.length > 1 ||
      (isHidden(model, 'properties.additionalLocations') &&
        'the additional locations'),
  },
  'ddos-protection': {
    field: { declared: 'ddosProtection', arm: 'properties.publicIpAddressId' },
    expected: 'true',
    why: 'its public address is to be protected',
    find: model =>
      model.ddosProtectionWanted ||
      (model.evidence !== 'declared' && 'the DDoS protection'),
  },
  'private-endpoints-only': {
    field: {
      declared: 'publicNetworkAccess',
      arm: 'properties.publicNetworkAccess',
    },
    expected: 'Disabled, with a private endpoint',
    why: 'the gateway is to answer through private endpoints only',
    find: model => {
      if (isHidden(model, model.publicNetworkAccessField)) {
        return 'whether public network access is enabled';
      }
      if (model.publicNetworkAccess === 'Enabled') return false;
      const endpoints = privateEndpointsThatCount(model);
      if (endpoints.some(({ status }) => status !== 'Unknown')) return true;
      return (
        (endpoints.length > 0 || !model.privateEndpointsVisible) &&
        'the private endpoint connections'
      );
    },
  },
  'private-developer-portal': {
    field: { declared: 'pattern', arm: 'properties.developerPortalStatus' },
    expected:
      'internal injection, or a developer portal that is off (developerPortal: Disabled)',
    why: 'the developer portal is not to be public',
    find: model => {
      const { tier, attachment, attachmentHidden } = model;
      if (
        !model.developerPortalEnabled ||
        attachment === 'classic-internal' ||
        (tier && !tiers[tier].developerPortal)
      ) {
        return true;
      }
      return (
        (!tier ||
          attachmentHidden === true ||
          isHidden(model, 'properties.developerPortalStatus')) &&
        'whether the developer portal is public'
      );
    },
  },
  'web-application-firewall': {
    field: { declared: 'pattern', arm: 'properties.virtualNetworkType' },
    expected: 'a pattern with a web application firewall, in Prevention mode',
    why: 'callers are to be filtered',
    find: model => {
      const { edge, evidence } = model;
      if (!edge) {
        return evidence !== 'declared' && 'what is in front of the gateway';
      }
      if (edge.waf === 'no' || edge.wafMode === 'Detection') return false;
      if (evidence !== 'declared' && edge.bypassPossible !== 'no') {
        const pattern = patternOf(model);
        const named = pattern !== 'invalid' && pattern !== 'unknown';
        // In a pattern with a firewall, what else is open is the choice of its author, which other rules evaluate.
        if (!named || !hasEdge(pattern)) {
          return edge.bypassPossible === 'yes'
            ? false
            : 'whether clients can bypass the web application firewall';
        }
      }
      return (
        (edge.waf === 'yes' && edge.wafMode === 'Prevention') ||
        'the mode of the web application firewall'
      );
    },
  },
  'customer-managed-public-ip': {
    field: { declared: 'publicIp', arm: 'properties.publicIpAddressId' },
    expected: 'a public IP address of its own',
    why: 'its public address is to be known and kept',
    find: model =>
      model.locations[0].publicIp !== undefined ||
      (isHidden(model, 'properties.publicIpAddressId') &&
        'the public IP address'),
  },
  'forced-tunnel': {
    field: {
      declared: 'forcedTunnel',
      arm: 'properties.virtualNetworkConfiguration.subnetResourceId',
    },
    expected: 'a next hop for outbound traffic',
    why: 'outbound traffic is to pass the firewall',
    find: model => {
      if (model.design) return model.design.forcedTunnel !== undefined;
      if (model.attachment === 'none' && !model.attachmentHidden) return false;
      let hidden = false;
      const forced = forcedLocations(model, {
        unknown: () => {
          hidden = true;
        },
        sees: () => true,
      });
      const passing = forced.filter(({ hop }) => hop !== 'None');
      return (
        model.locations.every(location =>
          passing.some(one => one.location === location),
        ) ||
        (hidden && 'the routes of the subnet')
      );
    },
  },
  'nat-gateway': {
    field: { declared: 'natGateway', arm: 'properties.natGatewayState' },
    expected: 'true',
    why: 'outbound traffic is to leave from a fixed address',
    find: model => {
      if (model.natGateway) return true;
      const attached = model.attachment !== 'none' || model.attachmentHidden;
      return (
        model.evidence !== 'declared' &&
        attached === true &&
        'the NAT gateway of the subnet'
      );
    },
  },
  'custom-domain': {
    field: {
      declared: 'customDomains',
      arm: 'properties.hostnameConfigurations',
    },
    expected: 'a host name of the organisation for the gateway',
    why: 'callers are not to depend on the default host name',
    find: model =>
      model.customDomains.some(({ type }) => type === 'Proxy') ||
      ((model.customDomainsHidden === true ||
        isHidden(model, 'properties.hostnameConfigurations')) &&
        'the custom domains'),
  },
};

/** Whether one of these properties of an ARM resource is there and cannot be determined. */
function isHidden(model: NetworkingModel, ...paths: string[]): boolean {
  if (model.evidence === 'declared') return false;
  return (
    model.propertiesHidden === true ||
    paths.some(path =>
      model.unknownProperties?.some(
        ({ field }) =>
          field === path ||
          field.startsWith(`${path}[`) ||
          field.startsWith(`${path}.`) ||
          path.startsWith(`${field}.`),
      ),
    )
  );
}
