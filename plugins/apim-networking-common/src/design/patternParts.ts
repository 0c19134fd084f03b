import type { z } from 'zod';
import { patterns, PATTERN_NAMES, type PatternName } from '../patterns';

/** Parts of an instance that a workspace gateway has none of. Source: `wsres`, `ws`. */
const OF_INSTANCE = [
  'developerPortal',
  'privateDeveloperPortal',
  'zones',
  'zoneRedundant',
  'publicIp',
  'ddosProtection',
  'ddosProtectionPlan',
  'additionalLocations',
  'customDomains',
  'forcedTunnel',
] as const;

interface PartsOfDesign
  extends Partial<Record<(typeof OF_INSTANCE)[number], unknown>> {
  pattern: PatternName;
  publicNetworkAccess?: 'Enabled' | 'Disabled';
  virtualNetwork?: unknown;
  gatewaySubnet?: unknown;
  privateEndpoints?: unknown[];
  applicationGateway?: unknown;
  frontDoor?: unknown;
  workspaceGateway?: unknown;
}

/**
 * The parts that a pattern is made of. A part that is missing leaves the design incomplete; a part that belongs to
 * another pattern is rejected, unless a rule says more about the combination (a private endpoint with an injection).
 */
export function requirePatternParts(
  design: PartsOfDesign,
  ctx: z.core.$RefinementCtx,
): void {
  const pattern = patterns[design.pattern];
  const issue = (path: string, message: string) =>
    ctx.addIssue({ code: 'custom', path: [path], message });

  const attached = pattern.attachment !== 'none';
  if (attached && !design.gatewaySubnet) {
    issue(
      'gatewaySubnet',
      `must be set. The pattern ${pattern.name} requires the subnet of the gateway`,
    );
  }
  if (!attached && !pattern.mayIntegrate && design.gatewaySubnet) {
    issue(
      'gatewaySubnet',
      `must be omitted for the pattern ${
        pattern.name
      }. Remove it, or choose ${alternatives(
        other =>
          other.attachment !== 'none' &&
          other.privateEndpoint === pattern.privateEndpoint,
      )}`,
    );
  }

  const endpoints = design.privateEndpoints?.length ?? 0;
  if (pattern.privateEndpoint && endpoints === 0) {
    issue(
      'privateEndpoints',
      `must have at least one private endpoint for the pattern ${pattern.name}`,
    );
  }
  const closed = design.publicNetworkAccess === 'Disabled';
  if (
    (pattern.name === 'public' || pattern.workspaceGateway) &&
    endpoints > 0
  ) {
    issue(
      'privateEndpoints',
      `must be omitted for the pattern ${pattern.name}. Remove them, or choose private-endpoint`,
    );
  }
  if (pattern.name === 'integration-v2' && endpoints > 0 && closed) {
    issue(
      'pattern',
      'must be isolated for a design with private endpoints and public network access disabled',
    );
  }
  if (pattern.name === 'isolated' && design.publicNetworkAccess === 'Enabled') {
    issue(
      'publicNetworkAccess',
      'must be Disabled for the pattern isolated. With public network access enabled, choose integration-v2, which can have private endpoints too',
    );
  }

  if (pattern.applicationGateway && !design.applicationGateway) {
    issue(
      'applicationGateway',
      `must be set. The pattern ${pattern.name} requires an Application Gateway`,
    );
  }
  if (!pattern.applicationGateway && design.applicationGateway) {
    issue(
      'applicationGateway',
      `must be omitted for the pattern ${
        pattern.name
      }. Remove it, or choose ${alternatives(
        other => other.applicationGateway,
      )}`,
    );
  }

  if (pattern.frontDoor && !design.frontDoor) {
    issue(
      'frontDoor',
      `must be set. The pattern ${pattern.name} requires a Front Door`,
    );
  }
  if (!pattern.frontDoor && design.frontDoor) {
    issue(
      'frontDoor',
      `must be omitted for the pattern ${pattern.name}. Remove it, or choose front-door-private-link`,
    );
  }
  if (!pattern.workspaceGateway && design.workspaceGateway) {
    issue(
      'workspaceGateway',
      `must be omitted for the pattern ${
        pattern.name
      }. Remove it, or choose ${alternatives(other => other.workspaceGateway)}`,
    );
  }
  for (const part of OF_INSTANCE) {
    if (pattern.workspaceGateway && design[part] !== undefined) {
      issue(
        part,
        `must be omitted for the pattern ${pattern.name}. A workspace gateway has none`,
      );
    }
  }
  if (pattern.workspaceGateway && closed) {
    issue(
      'publicNetworkAccess',
      `must be Enabled for the pattern ${pattern.name}. A workspace gateway has no private endpoint: its network alone defines who can reach it`,
    );
  }

  if (
    (attached || pattern.privateEndpoint || design.gatewaySubnet) &&
    !design.virtualNetwork
  ) {
    issue(
      'virtualNetwork',
      `must be set. The pattern ${pattern.name} requires a virtual network`,
    );
  }
}

function alternatives(
  fits: (pattern: (typeof patterns)[PatternName]) => boolean,
): string {
  return PATTERN_NAMES.filter(name => fits(patterns[name])).join(', ');
}
