import { isApproved, type NetworkingModel } from '../model';
import { isClassicInjection } from '../model/attachment';
import type { Rule } from './rule';

function isOff(model: NetworkingModel): boolean {
  return model.publicNetworkAccess === 'Disabled';
}

const enable = (model: NetworkingModel) => ({
  label: 'Keep public access on',
  path: model.publicNetworkAccessField,
  value: 'Enabled',
});

const pna001: Rule = {
  id: 'PNA-001',
  family: 'public-network-access',
  severity: 'error',
  title: 'Public access cannot be off at creation',
  rationale:
    'publicNetworkAccess Disabled is accepted only for an instance that exists and has a private endpoint: it takes a second deployment.',
  sources: ['pe2025', 'avm', 'samples'],
  remedy:
    'Deploy in two phases: bootstrap with public access on, then lockdown once the private endpoint is approved. The generated Bicep has both.',
  example: {
    good: 'phase bootstrap: Enabled; phase lockdown: Disabled',
    bad: 'publicNetworkAccess: Disabled in the first deployment',
  },
  check(model) {
    if (!isOff(model) || model.exists === 'yes') return [];
    if (isClassicInjection(model)) return [];
    const known = model.exists === 'no';
    return [
      {
        field: model.publicNetworkAccessField,
        seen: 'Disabled',
        needed: 'Enabled in the first deployment',
        severity: known ? 'error' : 'warning',
        message: known
          ? 'The instance does not exist yet, and public access can be switched off only on one that does.'
          : 'Public access can be switched off only on an instance that exists, in a second deployment. Whether this one does is not known here.',
      },
    ];
  },
};

const pna002: Rule = {
  id: 'PNA-002',
  family: 'public-network-access',
  severity: 'error',
  title: 'Public access off without a private endpoint',
  rationale:
    'Azure refuses to switch public access off while no approved private endpoint exists; the gateway would be reachable by nobody.',
  sources: ['pe2025'],
  remedy: 'Add a private endpoint and approve it, or keep public access on.',
  example: {
    good: 'publicNetworkAccess: Disabled, one approved private endpoint',
    bad: 'publicNetworkAccess: Disabled, privateEndpoints: []',
  },
  check(model) {
    if (!isOff(model) || model.privateEndpoints.some(isApproved)) return [];
    if (isClassicInjection(model) || model.attachment === 'v2-injection') {
      return [];
    }
    const pending = model.privateEndpoints.length;
    return [
      {
        field: model.publicNetworkAccessField,
        seen: pending
          ? `Disabled with ${pending} endpoint${
              pending === 1 ? '' : 's'
            } not approved`
          : 'Disabled with no private endpoint',
        needed: 'an approved private endpoint',
        severity: model.privateEndpointsVisible ? 'error' : 'warning',
        fix: enable(model),
      },
    ];
  },
};

const pna003: Rule = {
  id: 'PNA-003',
  family: 'public-network-access',
  severity: 'error',
  title: 'Public access off on an injected instance',
  rationale:
    'publicNetworkAccess works only with private endpoints. On a classic injected instance it is refused; on an injected Premium v2 it is refused at creation and has no effect later. A live instance that has it was not refused: there it is a warning.',
  sources: ['pe2025', 'docs128611'],
  remedy:
    'Keep public access on: internal injection has no public endpoints in any case.',
  example: {
    good: 'pattern: injection-internal, publicNetworkAccess: Enabled',
    bad: 'pattern: injection-internal, publicNetworkAccess: Disabled',
  },
  check(model) {
    if (!isOff(model)) return [];
    const v2 = model.attachment === 'v2-injection';
    if (!v2 && !isClassicInjection(model)) return [];
    return [
      {
        field: model.publicNetworkAccessField,
        seen: 'Disabled',
        needed: 'Enabled',
        severity: v2 || model.evidence === 'observed' ? 'warning' : 'error',
        fix: enable(model),
      },
    ];
  },
};

const pna004: Rule = {
  id: 'PNA-004',
  family: 'public-network-access',
  severity: 'info',
  title: 'Public access off closes the gateway only',
  rationale:
    'Requests to the gateway’s public endpoint get 403. The developer portal stays public; for the v2 tiers this was not proven.',
  sources: ['docs104832', 'pe2025'],
  remedy:
    'Switch the developer portal off, or use internal injection, where the portal must be private.',
  example: {
    good: 'publicNetworkAccess: Disabled, developerPortal: Disabled',
    bad: 'publicNetworkAccess: Disabled, and a portal thought to be private',
  },
  check(model) {
    return isOff(model) &&
      model.privateEndpoints.some(isApproved) &&
      model.developerPortalEnabled &&
      !isClassicInjection(model)
      ? [
          {
            field: model.publicNetworkAccessField,
            seen: 'Disabled, developer portal on',
            needed: 'the developer portal off, where it must not be public',
          },
        ]
      : [];
  },
};

const pna005: Rule = {
  id: 'PNA-005',
  family: 'public-network-access',
  severity: 'warning',
  title: 'A private endpoint, and still public',
  rationale:
    'A private endpoint adds a private way in; it does not close the public one.',
  sources: ['pe2025'],
  remedy:
    'Switch public access off once the endpoint is approved, unless both ways in are wanted.',
  example: {
    good: 'privateEndpoints: [ … ], publicNetworkAccess: Disabled',
    bad: 'privateEndpoints: [ … ], publicNetworkAccess: Enabled',
  },
  check(model) {
    const closable =
      model.attachment === 'none' || model.attachment === 'v2-integration';
    return !isOff(model) && closable && model.privateEndpoints.some(isApproved)
      ? [
          {
            field: model.publicNetworkAccessField,
            seen: 'Enabled',
            needed: 'Disabled, for a gateway that only the network can call',
            fix: {
              label: 'Switch public access off',
              path: model.publicNetworkAccessField,
              value: 'Disabled',
            },
          },
        ]
      : [];
  },
};

export const publicNetworkAccessRules: Rule[] = [
  pna001,
  pna002,
  pna003,
  pna004,
  pna005,
];
