import { placeIn } from '../model/place';
import type { Rule } from './rule';

const pe001: Rule = {
  id: 'PE-001',
  family: 'private-endpoint',
  severity: 'error',
  title: 'A private endpoint to something other than the gateway',
  rationale:
    'Gateway is the only sub-resource of API Management that a private endpoint can connect to.',
  sources: ['pe2025'],
  remedy: 'Set groupIds to Gateway.',
  example: { good: 'groupIds: [Gateway]', bad: 'groupIds: [Portal]' },
  check(model) {
    return model.privateEndpoints
      .filter(({ groupIds }) =>
        groupIds?.some(groupId => groupId.toLowerCase() !== 'gateway'),
      )
      .map(endpoint => ({
        field: placeIn(endpoint, 'groupIds'),
        seen: endpoint.groupIds!.join(', '),
        needed: 'Gateway',
      }));
  },
};

const pe002: Rule = {
  id: 'PE-002',
  family: 'private-endpoint',
  severity: 'error',
  title: 'More than 100 private endpoint connections',
  rationale: 'An instance takes at most 100 private endpoint connections.',
  sources: ['pe2025'],
  remedy: 'Share endpoints among networks by peering.',
  example: { good: '3 private endpoints', bad: '101 private endpoints' },
  check(model) {
    const count = model.privateEndpoints.length;
    return count > 100
      ? [
          {
            field: model.privateEndpointsField,
            seen: String(count),
            needed: '100 or fewer',
          },
        ]
      : [];
  },
};

const pe003: Rule = {
  id: 'PE-003',
  family: 'private-endpoint',
  severity: 'error',
  title: 'A private endpoint to a self-hosted or workspace gateway',
  rationale:
    'Private endpoints lead to the gateway of the instance itself; self-hosted and workspace gateways take none.',
  sources: ['pe2026', 'ws'],
  remedy:
    'Remove it; inject or integrate a workspace gateway into a network instead.',
  example: {
    good: 'a private endpoint to the service',
    bad: 'a private endpoint to a workspace gateway',
  },
  check(model) {
    return model.endpointsToOtherGateways.map(name => ({
      field: `privateEndpoints/${name}`,
      seen: `${name} leads to another gateway than that of the instance`,
      needed: 'none',
    }));
  },
};

const pe004: Rule = {
  id: 'PE-004',
  family: 'private-endpoint',
  severity: 'warning',
  title: 'A private endpoint covers the gateway only',
  rationale:
    'The developer portal and the management plane stay public with a private endpoint, with VNet integration and with injection v2.',
  sources: ['pe2025', 'concepts'],
  remedy:
    'Use internal injection on Developer or Premium where the portal must be private, or switch the portal off.',
  example: {
    good: 'pattern: injection-internal, privateDeveloperPortal: true',
    bad: 'pattern: isolated, privateDeveloperPortal: true',
  },
  check(model) {
    if (!model.privateDeveloperPortalWanted || !model.developerPortalEnabled) {
      return [];
    }
    if (model.attachment === 'classic-internal') return [];
    return [
      {
        field: 'privateDeveloperPortal',
        seen: 'a private developer portal with a pattern that leaves it public',
        needed: 'injection-internal or internal-appgw-waf, or no portal',
        fix: {
          label: 'Switch the developer portal off',
          path: 'developerPortal',
          value: 'Disabled',
        },
      },
    ];
  },
};

const pe005: Rule = {
  id: 'PE-005',
  family: 'private-endpoint',
  severity: 'warning',
  title: 'A private endpoint that is not approved',
  rationale:
    'A connection carries no traffic until the owner of the gateway approves it.',
  sources: ['pe2025', 'afd'],
  remedy: 'Approve the connection, or remove it.',
  example: { good: 'status: Approved', bad: 'status: Pending' },
  check(model) {
    return model.privateEndpoints
      .filter(({ status }) => status !== 'Approved' && status !== 'Unknown')
      .map(endpoint => ({
        field: placeIn(endpoint, 'status'),
        seen: endpoint.status,
        needed: 'Approved',
        message: `Private endpoint connection ${
          endpoint.name ?? 'without a name'
        } is ${endpoint.status.toLowerCase()}: it carries no traffic.`,
      }));
  },
};

export const privateEndpointRules: Rule[] = [pe001, pe002, pe003, pe004, pe005];
