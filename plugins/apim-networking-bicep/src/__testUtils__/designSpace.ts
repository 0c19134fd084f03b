import {
  assertGatewayDesign,
  capabilityMatrix,
  evaluateParsedDesign,
  PATTERN_NAMES,
  patterns,
  TIER_NAMES,
  type GatewayDesign,
  type GatewayDesignInput,
  type PatternName,
  type TierName,
} from 'backstage-plugin-apim-networking-common';
import { options } from './designOptions';
import { certificate, networks, newNetwork, sizes } from './designVariants';

/** A named design of the space that the tests go through. */
export interface NamedDesign {
  name: string;
  design: GatewayDesign;
}

/** The plainest design of a pattern. */
function plainDesign(pattern: PatternName, tier: TierName): GatewayDesignInput {
  const { attachment, privateEndpoint, applicationGateway, frontDoor } =
    patterns[pattern];
  const attached = attachment !== 'none';
  return {
    name: 'apim-orders',
    environment: 'staging',
    region: 'swedencentral',
    tier,
    units: tier === 'Consumption' ? 0 : 1,
    pattern,
    ...(attached && {
      gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
    }),
    ...((attached || privateEndpoint) && { virtualNetwork: newNetwork }),
    ...(privateEndpoint && {
      privateEndpoints: [
        { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
      ],
    }),
    ...(applicationGateway && {
      applicationGateway: {
        subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
        listeners: [{ hostName: 'api.example.com', certificate }],
      },
    }),
    ...(frontDoor && { frontDoor: {} }),
  };
}

/** Every pair of tier and pattern that Azure has, in its plainest form. */
export function plainDesigns(): NamedDesign[] {
  return PATTERN_NAMES.flatMap(pattern =>
    TIER_NAMES.filter(tier => capabilityMatrix[pattern][tier].supported).map(
      tier => ({
        name: `${pattern}, ${tier}`,
        design: assertGatewayDesign(plainDesign(pattern, tier)),
      }),
    ),
  );
}

/**
 * The legal space: every pair of tier and pattern × network × size × option, each where the pair has it, without what breaks a
 * rule, and each design once.
 */
export function designSpace(): NamedDesign[] {
  const seen = new Set<string>();
  return PATTERN_NAMES.flatMap(pattern =>
    TIER_NAMES.filter(
      tier => capabilityMatrix[pattern][tier].supported,
    ).flatMap(tier =>
      networks.flatMap(network =>
        sizes.flatMap(size =>
          options.flatMap(option => {
            const plain = plainDesign(pattern, tier);
            const placed = network.change(plain);
            const sized = placed && size.change(placed);
            const input = sized && option.change(sized);
            if (!input) return [];
            const design = assertGatewayDesign(input);
            const key = JSON.stringify(design);
            const { findings } = evaluateParsedDesign(design);
            if (
              seen.has(key) ||
              findings.some(({ severity }) => severity === 'error')
            ) {
              return [];
            }
            seen.add(key);
            return [
              {
                name: `${pattern}, ${tier}, ${network.name}, ${size.name}, ${option.name}`,
                design,
              },
            ];
          }),
        ),
      ),
    ),
  );
}
