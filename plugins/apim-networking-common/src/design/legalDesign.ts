import { capabilityMatrix, patterns, type PatternName } from '../patterns';
import type { TierName } from '../tiers';
import type { GatewayDesign } from './schema';

type Classic = Extract<TierName, 'Developer' | 'Premium'>;
type Linked = Exclude<TierName, 'Consumption' | 'BasicV2'>;
type Integrated = Extract<TierName, 'StandardV2' | 'PremiumV2'>;
type WithWorkspaces = Extract<
  TierName,
  'BasicV2' | 'StandardV2' | 'Premium' | 'PremiumV2'
>;

/** The tiers that have each pattern, as the capability matrix says. */
interface TiersOfPattern {
  public: TierName;
  'injection-external': Classic;
  'injection-internal': Classic;
  'injection-v2': 'PremiumV2';
  'integration-v2': Integrated;
  'private-endpoint': Linked;
  isolated: Integrated;
  'internal-appgw-waf': Classic;
  'private-endpoint-appgw-waf': Linked;
  'front-door-private-link': Linked;
  'workspace-integration': WithWorkspaces;
  'workspace-injection': WithWorkspaces;
}

/** Parts that a pattern must have; the other parts of this kind it cannot have. */
interface PartsOfPattern {
  public: never;
  'injection-external': 'virtualNetwork' | 'gatewaySubnet';
  'injection-internal': 'virtualNetwork' | 'gatewaySubnet';
  'injection-v2': 'virtualNetwork' | 'gatewaySubnet';
  'integration-v2': 'virtualNetwork' | 'gatewaySubnet';
  'private-endpoint': 'virtualNetwork' | 'privateEndpoints';
  isolated: 'virtualNetwork' | 'gatewaySubnet' | 'privateEndpoints';
  'internal-appgw-waf':
    | 'virtualNetwork'
    | 'gatewaySubnet'
    | 'applicationGateway';
  'private-endpoint-appgw-waf':
    | 'virtualNetwork'
    | 'privateEndpoints'
    | 'applicationGateway';
  'front-door-private-link': 'frontDoor';
  'workspace-integration': 'virtualNetwork' | 'gatewaySubnet';
  'workspace-injection': 'virtualNetwork' | 'gatewaySubnet';
}

/** Parts that a pattern may have besides. */
interface OptionalPartsOfPattern {
  public: never;
  'injection-external': never;
  'injection-internal': never;
  'injection-v2': never;
  'integration-v2': 'privateEndpoints';
  'private-endpoint': never;
  isolated: never;
  'internal-appgw-waf': never;
  'private-endpoint-appgw-waf': 'gatewaySubnet';
  'front-door-private-link': 'gatewaySubnet' | 'virtualNetwork';
  'workspace-integration': 'workspaceGateway';
  'workspace-injection': 'workspaceGateway';
}

type Part =
  | 'virtualNetwork'
  | 'gatewaySubnet'
  | 'privateEndpoints'
  | 'applicationGateway'
  | 'frontDoor'
  | 'workspaceGateway';

/**
 * The design of one pattern: its parts are there, those of other patterns are not, and its tier is one that has it.
 *
 * @public
 */
export type DesignOfPattern<P extends PatternName> = Omit<
  GatewayDesign,
  'pattern' | 'tier' | 'publicNetworkAccess' | Part
> & {
  pattern: P;
  tier: TiersOfPattern[P];
  publicNetworkAccess: P extends 'isolated'
    ? 'Disabled'
    : P extends
        | 'workspace-integration'
        | 'workspace-injection'
        | 'injection-external'
        | 'injection-internal'
        | 'internal-appgw-waf'
    ? 'Enabled'
    : GatewayDesign['publicNetworkAccess'];
} & {
  [K in PartsOfPattern[P]]-?: NonNullable<GatewayDesign[K]>;
} & {
  [K in OptionalPartsOfPattern[P]]?: GatewayDesign[K];
} & {
  [K in Exclude<
    Part,
    PartsOfPattern[P] | OptionalPartsOfPattern[P]
  >]?: undefined;
};

/**
 * A design that is possible: a union by pattern, in which the compiler rejects a tier that does not have the pattern, and parts of
 * another one.
 *
 * @public
 */
export type LegalDesign = {
  [P in PatternName]: DesignOfPattern<P>;
}[PatternName];

/**
 * The design as one that is possible, or undefined when its tier does not have its pattern, or it has parts of another one (a
 * private endpoint with an injection), or public access is off where it cannot be.
 *
 * @public
 */
export function asLegalDesign(design: GatewayDesign): LegalDesign | undefined {
  const { pattern, tier, privateEndpoints, publicNetworkAccess } = design;
  const traits = patterns[pattern];
  const legal =
    capabilityMatrix[pattern][tier].supported &&
    (traits.privateEndpoint ||
      traits.mayHaveEndpoints ||
      !privateEndpoints?.length) &&
    traits.publicNetworkAccess.includes(publicNetworkAccess);
  return legal ? (design as LegalDesign) : undefined;
}
