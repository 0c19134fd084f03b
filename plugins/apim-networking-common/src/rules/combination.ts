import { privateEndpointsThatCount } from '../model';
import { isClassicInjection } from '../model/attachment';
import type { Rule } from './rule';

const comb001: Rule = {
  id: 'COMB-001',
  family: 'combination',
  severity: 'error',
  title: 'A private endpoint on an injected instance',
  rationale:
    'Classic VNet injection and inbound private endpoints exclude each other; Azure refuses the endpoint and names the VNet type.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['pe2025', 'pe2026', 'docs125876'],
  remedy:
    'Remove the private endpoints, or leave the virtual network and use a private endpoint alone.',
  example: {
    good: 'pattern: injection-internal, no privateEndpoints',
    bad: 'pattern: injection-internal, privateEndpoints: [ … ]',
  },
  check(model) {
    const endpoints = privateEndpointsThatCount(model).length;
    if (!isClassicInjection(model) || endpoints === 0) return [];
    return [
      {
        field: model.privateEndpointsField,
        seen: `${endpoints} with ${
          model.attachment === 'classic-internal' ? 'internal' : 'external'
        } injection`,
        needed: 'none',
      },
    ];
  },
};

const comb002: Rule = {
  id: 'COMB-002',
  family: 'combination',
  severity: 'error',
  title: 'Integration and injection cannot be switched',
  rationale:
    'On Premium v2 an instance is injected or integrated for life: neither can be changed into the other.',
  appliesTo: ['PremiumV2'],
  sources: ['injectv2', 'integrate'],
  remedy: 'Create a new instance with the wanted pattern and cut over.',
  example: {
    good: 'pattern: injection-v2 from creation',
    bad: 'pattern: integration-v2, later injection-v2',
  },
  check(model) {
    const before = model.present?.attachment;
    const switched =
      (before === 'v2-injection' && model.attachment === 'v2-integration') ||
      (before === 'v2-integration' && model.attachment === 'v2-injection');
    return switched
      ? [
          {
            field: model.attachmentField,
            seen: model.attachment,
            needed: String(before),
          },
        ]
      : [];
  },
};

const comb004: Rule = {
  id: 'COMB-004',
  family: 'combination',
  severity: 'warning',
  title: 'A private endpoint on an injected Premium v2',
  rationale:
    'Sources disagree: Azure was seen to refuse it (2025-11), while a page of 2026-03 says that it is supported.',
  appliesTo: ['PremiumV2'],
  sources: ['pe2026', 'aspire', 'ailz65'],
  disputed: true,
  remedy:
    'Try it in a test subscription first, or use integration with a private endpoint.',
  example: {
    good: 'pattern: isolated',
    bad: 'pattern: injection-v2, privateEndpoints: [ … ]',
  },
  check(model) {
    return model.attachment === 'v2-injection' &&
      model.privateEndpoints.length > 0
      ? [
          {
            field: model.privateEndpointsField,
            seen: `${model.privateEndpoints.length} with injection v2`,
            needed: 'none, to be safe',
          },
        ]
      : [];
  },
};

const comb005: Rule = {
  id: 'COMB-005',
  family: 'combination',
  severity: 'warning',
  title: 'Front Door Private Link to Premium v2',
  rationale:
    'Sources disagree: a page of 2025-11 says that it is not supported, one of 2026-03 and a sample of 2026-08 say that it is.',
  appliesTo: ['PremiumV2'],
  sources: ['pe2025', 'pe2026', 'samples'],
  disputed: true,
  remedy: 'Try it in a test subscription first.',
  example: {
    good: 'Front Door with Private Link to Standard v2',
    bad: 'Front Door with Private Link to Premium v2',
  },
  check(model) {
    const link = model.edge?.privateLink;
    return model.tier === 'PremiumV2' &&
      model.edge?.type === 'front-door' &&
      (link === 'approved' || link === 'pending')
      ? [
          {
            field: model.tierField,
            seen: `Premium v2 behind Front Door Private Link (${link})`,
            needed: 'a tier for which it is documented without doubt',
          },
        ]
      : [];
  },
};

const comb006: Rule = {
  id: 'COMB-006',
  family: 'combination',
  severity: 'warning',
  title: 'A VNet type without a subnet',
  rationale:
    'A virtual network type other than None makes no injection and no integration while no subnet is set: nothing is private.',
  sources: ['bicep', 'concepts'],
  remedy:
    'Set virtualNetworkConfiguration.subnetResourceId, or virtualNetworkType None.',
  example: {
    good: 'virtualNetworkType: External with a subnet',
    bad: 'virtualNetworkType: External alone',
  },
  check(model) {
    return model.typeWithoutSubnet
      ? [
          {
            field: model.attachmentField,
            seen: `${model.typeWithoutSubnet}, no subnet`,
            needed: 'a subnet, or None',
          },
        ]
      : [];
  },
};

const create001: Rule = {
  id: 'CREATE-001',
  family: 'creation',
  severity: 'error',
  title: 'Injection v2 is chosen at creation',
  rationale:
    'A Premium v2 instance can be injected only when it is created; later only its subnet may change.',
  appliesTo: ['PremiumV2'],
  sources: ['injectv2'],
  remedy: 'Create a new instance with injection and cut over.',
  example: {
    good: 'a new instance with pattern injection-v2',
    bad: 'an existing public instance changed to injection-v2',
  },
  check(model) {
    if (model.attachment !== 'v2-injection') return [];
    if (model.evidence === 'observed' || model.exists === 'no') return [];
    if (model.present) {
      return model.present.attachment === 'v2-injection'
        ? []
        : [
            {
              field: model.attachmentField,
              seen: `${model.present.attachment} now`,
              needed: 'injection from creation',
            },
          ];
    }
    return [
      {
        field: model.attachmentField,
        seen: 'injection v2; whether the instance exists is not known',
        needed: 'a new instance, or one that is injected already',
        severity: 'warning',
        message:
          'Injection v2 can be chosen only when the instance is created. Whether this one exists already, without it, is not known here.',
      },
    ];
  },
};

export const combinationRules: Rule[] = [
  comb001,
  comb002,
  comb004,
  comb005,
  comb006,
  create001,
];
