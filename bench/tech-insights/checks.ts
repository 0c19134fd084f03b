import type { Entity } from '@backstage/catalog-model';

/** What a retriever would collect about a gateway: flat, as Tech Insights has its facts. */
export type Facts = Record<string, string | number | boolean>;

type Operator =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'greaterThan'
  | 'lessThanInclusive';

interface Condition {
  fact: string;
  operator: Operator;
  value: unknown;
}

const OPPOSITES: Record<Operator, Operator> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  greaterThan: 'lessThanInclusive',
  lessThanInclusive: 'greaterThan',
};

const is = (fact: string, value: unknown): Condition => ({
  fact,
  operator: 'equal',
  value,
});
const isNot = (fact: string, value: unknown): Condition => ({
  fact,
  operator: 'notEqual',
  value,
});
const among = (fact: string, ...value: unknown[]): Condition => ({
  fact,
  operator: 'in',
  value,
});
const notAmong = (fact: string, ...value: unknown[]): Condition => ({
  fact,
  operator: 'notIn',
  value,
});
const over = (fact: string, value: number): Condition => ({
  fact,
  operator: 'greaterThan',
  value,
});

const classic = among('attachment', 'classic-external', 'classic-internal');
const production = is('environment', 'production');

/** When 24 of the rules are broken, as `bench/jsonRulesEngine.ts` writes them, in what a flat fact can say. */
const BROKEN: Record<string, Condition[]> = {
  tierOfInjection: [classic, notAmong('tier', 'Developer', 'Premium')],
  tierOfV2Injection: [
    is('attachment', 'v2-injection'),
    isNot('tier', 'PremiumV2'),
  ],
  tierOfIntegration: [
    is('attachment', 'v2-integration'),
    notAmong('tier', 'StandardV2', 'PremiumV2'),
  ],
  tierOfEndpoints: [
    over('privateEndpoints', 0),
    among('tier', 'Consumption', 'BasicV2'),
  ],
  developerInProduction: [is('tier', 'Developer'), production],
  endpointsAndInjection: [classic, over('privateEndpoints', 0)],
  endpointsAndV2Injection: [
    is('attachment', 'v2-injection'),
    over('privateEndpoints', 0),
  ],
  workspaceInjection: [is('attachment', 'workspace-injection')],
  tierOfWorkspaces: [
    among('attachment', 'workspace-integration', 'workspace-injection'),
    notAmong('tier', 'BasicV2', 'StandardV2', 'Premium', 'PremiumV2'),
  ],
  injectedAndClosed: [
    is('publicNetworkAccess', 'Disabled'),
    among('attachment', 'classic-external', 'classic-internal', 'v2-injection'),
  ],
  closedWithoutEndpoint: [
    is('publicNetworkAccess', 'Disabled'),
    is('privateEndpoints', 0),
    notAmong('attachment', 'classic-internal', 'v2-injection'),
  ],
  unitsOfConsumption: [is('tier', 'Consumption'), over('units', 0)],
  tierOfZones: [over('zones', 0), notAmong('tier', 'Premium', 'PremiumV2')],
  tierOfRegions: [over('additionalLocations', 0), isNot('tier', 'Premium')],
  smallClassicSubnet: [classic, over('gatewayPrefix', 29)],
  smallInjectionSubnet: [
    is('attachment', 'v2-injection'),
    over('gatewayPrefix', 27),
  ],
  smallIntegrationSubnet: [
    is('attachment', 'v2-integration'),
    over('gatewayPrefix', 27),
  ],
  smallEndpointSubnet: [
    over('privateEndpoints', 0),
    over('endpointPrefix', 29),
  ],
  wafDetects: [
    among('pattern', 'internal-appgw-waf', 'private-endpoint-appgw-waf'),
    isNot('wafMode', 'Prevention'),
  ],
  noPrivateDns: [
    is('attachment', 'classic-internal'),
    is('privateDns', 'none'),
  ],
  regionOfProduction: [
    production,
    notAmong('region', 'westeurope', 'northeurope'),
  ],
  tierOfProduction: [
    production,
    notAmong('tier', 'StandardV2', 'Premium', 'PremiumV2'),
  ],
  publicInProduction: [production, is('pattern', 'public')],
  ddosOfProduction: [
    production,
    is('attachment', 'classic-external'),
    is('ddosProtection', false),
  ],
};

/** Each passes where its rule is not broken. */
export const CHECKS = Object.entries(BROKEN).map(([id, conditions]) => ({
  id,
  conditions: {
    any: conditions.map(({ fact, operator, value }) => ({
      fact,
      operator: OPPOSITES[operator],
      value,
    })),
  },
}));

const ATTACHMENTS: Record<string, string> = {
  'injection-external': 'classic-external',
  'injection-internal': 'classic-internal',
  'internal-appgw-waf': 'classic-internal',
  'injection-v2': 'v2-injection',
  'integration-v2': 'v2-integration',
  isolated: 'v2-integration',
  'workspace-integration': 'workspace-integration',
  'workspace-injection': 'workspace-injection',
};

export function factsOf(gateway: Entity): Facts {
  const design = gateway.spec!.networking as any;
  const prefix = (subnet?: { prefix?: string }) =>
    Number(subnet?.prefix?.split('/')[1] ?? 0);
  return {
    tier: design.tier,
    environment: design.environment,
    region: design.region,
    pattern: design.pattern,
    units: design.units,
    attachment: ATTACHMENTS[design.pattern] ?? 'none',
    publicNetworkAccess: design.publicNetworkAccess ?? 'Enabled',
    privateEndpoints: design.privateEndpoints?.length ?? 0,
    zones: design.zones?.length ?? 0,
    additionalLocations: design.additionalLocations?.length ?? 0,
    gatewayPrefix: prefix(design.gatewaySubnet),
    endpointPrefix: prefix(design.privateEndpoints?.[0]?.subnet),
    wafMode: design.applicationGateway?.wafMode ?? 'Prevention',
    privateDns: design.privateDns ?? 'new',
    ddosProtection: design.ddosProtection ?? false,
  };
}

/** Whether a check passes, told without Tech Insights. */
export function passes(id: string, facts: Facts): boolean {
  return !BROKEN[id].every(({ fact, operator, value }) => {
    switch (operator) {
      case 'equal':
        return facts[fact] === value;
      case 'notEqual':
        return facts[fact] !== value;
      case 'in':
        return (value as unknown[]).includes(facts[fact]);
      case 'notIn':
        return !(value as unknown[]).includes(facts[fact]);
      case 'greaterThan':
        return facts[fact] > (value as number);
      default:
        return facts[fact] <= (value as number);
    }
  });
}
