import { tiers, type TierName } from '../tiers';
import { tiersOfPattern } from '../patterns';
import { tiersInRegion } from '../tiers/regions';
import { privateEndpointsThatCount } from '../model';
import { isClassicInjection } from '../model/attachment';
import type { Rule } from './rule';
import { tierTitle } from './tierTitle';

function listTiers(names: TierName[]): string {
  return names.map(name => tiers[name].title).join(' or ');
}

const tier001: Rule = {
  id: 'TIER-001',
  family: 'tier',
  severity: 'error',
  title: 'Classic injection is not in this tier',
  rationale:
    'Classic VNet injection, external or internal, is offered in Developer and Premium only.',
  sources: ['concepts', 'features'],
  remedy:
    'Choose Developer or Premium, or a pattern that the tier has: VNet integration or a private endpoint.',
  example: {
    good: 'tier: Premium, pattern: injection-internal',
    bad: 'tier: Standard, pattern: injection-internal',
  },
  check(model) {
    if (!model.tier || !isClassicInjection(model)) return [];
    if (tiers[model.tier].classicInjection) return [];
    return [
      {
        field: model.tierField,
        seen: tierTitle(model),
        needed: listTiers(tiersOfPattern('injection-internal')),
        message: `${tierTitle(
          model,
        )} has no classic VNet injection: only Developer and Premium have it.`,
      },
    ];
  },
};

const tier002: Rule = {
  id: 'TIER-002',
  family: 'tier',
  severity: 'error',
  title: 'Injection v2 is not in this tier',
  rationale:
    'VNet injection of the v2 kind is offered in Premium v2 only; Azure answers ManagingVirtualNetworkConfigurationNotSupported.',
  sources: ['concepts', 'features'],
  remedy:
    'Choose Premium v2, or VNet integration with a private endpoint on Standard v2.',
  example: {
    good: 'tier: PremiumV2, pattern: injection-v2',
    bad: 'tier: StandardV2, pattern: injection-v2',
  },
  check(model) {
    if (!model.tier || model.attachment !== 'v2-injection') return [];
    if (tiers[model.tier].v2Injection) return [];
    return [
      {
        field: model.tierField,
        seen: tierTitle(model),
        needed: 'Premium v2',
        message: `${tierTitle(
          model,
        )} has no VNet injection of the v2 kind: only Premium v2 has it.`,
      },
    ];
  },
};

const tier003: Rule = {
  id: 'TIER-003',
  family: 'tier',
  severity: 'error',
  title: 'VNet integration is not in this tier',
  rationale:
    'Outbound VNet integration is offered in Standard v2 and Premium v2 only.',
  sources: ['features', 'integrate'],
  remedy:
    'Choose Standard v2 or Premium v2; a classic instance cannot be changed into one of them, so that means a new instance.',
  example: {
    good: 'tier: StandardV2, pattern: integration-v2',
    bad: 'tier: Basic, pattern: integration-v2',
  },
  check(model) {
    if (!model.tier || model.attachment !== 'v2-integration') return [];
    if (tiers[model.tier].v2Integration) return [];
    return [
      {
        field: model.tierField,
        seen: tierTitle(model),
        needed: listTiers(tiersOfPattern('integration-v2')),
        message: `${tierTitle(
          model,
        )} has no outbound VNet integration: only Standard v2 and Premium v2 have it.`,
      },
    ];
  },
};

const tier004: Rule = {
  id: 'TIER-004',
  family: 'tier',
  severity: 'error',
  title: 'Private endpoints are not in this tier',
  rationale:
    'Consumption and Basic v2 have no inbound private endpoint; Azure answers PrivateEndpointNotSupportedInServiceSku.',
  sources: ['features', 'pe2025', 'aspire'],
  remedy: 'Choose another tier: every other one has private endpoints.',
  example: {
    good: 'tier: StandardV2, privateEndpoints: [ … ]',
    bad: 'tier: BasicV2, privateEndpoints: [ … ]',
  },
  check(model) {
    const endpoints = privateEndpointsThatCount(model).length;
    if (!model.tier || endpoints === 0) return [];
    if (tiers[model.tier].privateEndpoint) return [];
    return [
      {
        field: model.privateEndpointsField,
        seen: `${endpoints} on ${tierTitle(model)}`,
        needed: 'any tier but Consumption and Basic v2',
        message: `${tierTitle(model)} has no inbound private endpoint.`,
      },
    ];
  },
};

const tier005: Rule = {
  id: 'TIER-005',
  family: 'tier',
  severity: 'error',
  title: 'Several regions are not in this tier',
  rationale:
    'Multi-region deployment is offered in classic Premium only. For Premium v2 the documents say so too, but no answer of Azure was seen.',
  sources: ['features', 'rel'],
  remedy: 'Choose Premium, or one gateway for each region.',
  example: {
    good: 'tier: Premium, additionalLocations: [ … ]',
    bad: 'tier: Standard, additionalLocations: [ … ]',
  },
  check(model) {
    const additional = model.locations.length - 1;
    if (!model.tier || additional < 1 || tiers[model.tier].multiRegion) {
      return [];
    }
    return [
      {
        field: model.locations[1].field,
        seen: `${additional} additional on ${tierTitle(model)}`,
        needed: 'Premium, or one region',
        severity: model.tier === 'PremiumV2' ? 'warning' : 'error',
      },
    ];
  },
};

const tier006: Rule = {
  id: 'TIER-006',
  family: 'tier',
  severity: 'warning',
  title: 'Zones are not documented for this tier',
  rationale:
    'Zones are documented for Premium and zone redundancy for Premium v2. For Standard v2 the sources disagree: the ARM text names it, the reliability page says that it has none.',
  sources: ['features', 'rel', 'enableaz', 'bicep'],
  disputed: true,
  remedy: 'Use Premium or Premium v2 where zones matter, or leave them out.',
  example: {
    good: 'tier: Premium, zones: [1, 2, 3]',
    bad: 'tier: Standard, zones: [1, 2, 3]',
  },
  check(model) {
    if (!model.tier) return [];
    const how = tiers[model.tier].availabilityZones;
    const found = [];
    for (const location of model.locations) {
      if (location.zones.length > 0 && how !== 'zones') {
        found.push({
          field: location.zonesField,
          seen: `${location.zones.join(', ')} on ${tierTitle(model)}`,
          needed: 'Premium for a list of zones',
        });
      }
    }
    if (model.zoneRedundant && how !== 'zoneRedundant') {
      found.push({
        field: model.zoneRedundantField,
        seen: `true on ${tierTitle(model)}`,
        needed: 'Premium v2 for zone redundancy',
      });
    }
    return found;
  },
};

const tier010: Rule = {
  id: 'TIER-010',
  family: 'tier',
  severity: 'error',
  title: 'Units are out of range',
  rationale:
    'Every tier has a limit of scale units for each location. The 31 of Premium is a default that Microsoft can raise; more than the limit on a live instance has been accepted, so that it is a warning there.',
  sources: ['scaleold', 'injres', 'v2over', 'injectv2', 'bicep', 'docs116454'],
  remedy: 'Use a number of units within the limit, or a larger tier.',
  example: {
    good: 'tier: StandardV2, units: 10',
    bad: 'tier: StandardV2, units: 11',
  },
  check(model) {
    if (!model.tier || model.workspaceGateway) return [];
    const { min, max } = tiers[model.tier].units;
    return model.locations
      .filter(
        ({ units }) => units !== undefined && (units > max || units < min),
      )
      .map(location => {
        const over = location.units! > max;
        const closest = over ? max : min;
        return {
          field: location.unitsField,
          seen: String(location.units),
          needed: min === max ? String(max) : `${min} to ${max}`,
          message: `${tierTitle(model)} has ${
            min === max ? `exactly ${max}` : `${min} to ${max}`
          } scale units in each location; ${location.units} are asked for.`,
          severity:
            (model.tier === 'Premium' && over) || model.evidence === 'observed'
              ? ('warning' as const)
              : ('error' as const),
          fix: {
            label: `Use ${closest} ${closest === 1 ? 'unit' : 'units'}`,
            path: location.unitsField,
            value: closest,
          },
        };
      });
  },
};

const tier011: Rule = {
  id: 'TIER-011',
  family: 'tier',
  severity: 'info',
  title: 'The region may not offer this tier',
  rationale:
    'The v2 tiers are not in every region, and some regions are paused for capacity. The list is of 2026-04-24 and goes out of date.',
  appliesTo: ['BasicV2', 'StandardV2', 'PremiumV2'],
  sources: ['regions'],
  remedy: 'Check the current list before you deploy.',
  example: {
    good: 'tier: PremiumV2, region: swedencentral',
    bad: 'tier: PremiumV2, region: westus3',
  },
  check(model) {
    const { tier } = model;
    if (model.workspaceGateway) return [];
    if (tier !== 'BasicV2' && tier !== 'StandardV2' && tier !== 'PremiumV2') {
      return [];
    }
    const [primary] = model.locations;
    if (!primary?.region) return [];
    const availability = tiersInRegion(primary.region)[tier];
    if (availability === 'yes') return [];
    return [
      {
        field: primary.field,
        seen: primary.region,
        needed: `a region with ${tierTitle(model)}`,
        message:
          availability === 'paused'
            ? `New ${tierTitle(model)} instances were paused in ${
                primary.region
              } for capacity on 2026-04-24.`
            : `${
                primary.region
              } was not on the list of regions with ${tierTitle(
                model,
              )} of 2026-04-24.`,
      },
    ];
  },
};

/** From how many units on the guardrail of scaling in holds, and how large a step may be. Source: `relnotes`. */
const SCALE_IN_GUARDED_ABOVE = 15;
const LARGEST_SCALE_IN_PERCENT = 25;

const tier012: Rule = {
  id: 'TIER-012',
  family: 'tier',
  severity: 'error',
  title: 'Autoscale takes too many units away at once',
  rationale:
    'Since June 2026 an instance of more than 15 units may be scaled in by at most 25 % at a time.',
  sources: ['relnotes'],
  remedy: 'Use smaller steps of scaling in.',
  example: {
    good: '20 units, scale in by 25 %',
    bad: '20 units, scale in by 50 %',
  },
  check(model) {
    const units = model.locations[0]?.units ?? 0;
    const step = model.scaleInPercent;
    return step !== undefined &&
      step > LARGEST_SCALE_IN_PERCENT &&
      units > SCALE_IN_GUARDED_ABOVE
      ? [
          {
            field: 'autoscaleSettings (scaleAction.value)',
            seen: `${step} % of ${units} units`,
            needed: `${LARGEST_SCALE_IN_PERCENT} % or less`,
          },
        ]
      : [];
  },
};

const tier013: Rule = {
  id: 'TIER-013',
  family: 'tier',
  severity: 'warning',
  title: 'Developer tier in production',
  rationale: 'Developer has no SLA and is down during updates.',
  appliesTo: ['Developer'],
  sources: ['features', 'internal'],
  remedy: 'Use Premium for production with a virtual network.',
  example: {
    good: 'environment: production, tier: Premium',
    bad: 'environment: production, tier: Developer',
  },
  check(model) {
    if (model.tier !== 'Developer' || !model.environment) return [];
    if (!/^(?:prod|production|prd|live)$/.test(model.environment)) return [];
    return [
      {
        field: model.tierField,
        seen: `Developer in ${model.environment}`,
        needed: 'a tier with an SLA',
      },
    ];
  },
};

const zone001: Rule = {
  id: 'ZONE-001',
  family: 'tier',
  severity: 'error',
  title: 'Units do not divide among the zones',
  rationale:
    'Where zones are listed on Premium, the units of a location must be a multiple of their number. Without a list Azure chooses the zones itself, for any number of units. What a live instance has been accepted with is a warning.',
  appliesTo: ['Premium'],
  sources: ['rel', 'enableaz'],
  remedy: 'Use a multiple of the number of zones, or leave the zones out.',
  example: {
    good: 'zones: [1, 2, 3], units: 3',
    bad: 'zones: [1, 2, 3], units: 2',
  },
  check(model) {
    if (model.tier !== 'Premium') return [];
    return model.locations
      .filter(
        ({ zones, units }) =>
          zones.length > 0 && units !== undefined && units % zones.length !== 0,
      )
      .map(({ zones, units, unitsField }) => {
        const next = Math.ceil(units! / zones.length) * zones.length;
        return {
          field: unitsField,
          seen: `${units} in ${zones.length} zones`,
          needed: `a multiple of ${zones.length}`,
          severity:
            model.evidence === 'observed'
              ? ('warning' as const)
              : ('error' as const),
          fix: { label: `Use ${next} units`, path: unitsField, value: next },
        };
      });
  },
};

const tier014: Rule = {
  id: 'TIER-014',
  family: 'tier',
  severity: 'info',
  title: 'The tier is not known to this ruleset',
  rationale:
    'The SKU is newer than this ruleset, or written in another way: its networking cannot be evaluated.',
  sources: ['bicep'],
  remedy: 'Check the name, or update this plugin.',
  example: { good: 'sku.name: PremiumV2', bad: 'sku.name: UltraV9' },
  check(model) {
    return model.tier || model.workspaceGateway || model.undecided
      ? []
      : [
          {
            field: model.tierField,
            seen: model.skuName || 'nothing',
            needed: Object.keys(tiers).join(', '),
          },
        ];
  },
};

export const tierRules: Rule[] = [
  tier001,
  tier002,
  tier003,
  tier004,
  tier005,
  tier006,
  tier010,
  tier011,
  tier012,
  tier013,
  tier014,
  zone001,
];
