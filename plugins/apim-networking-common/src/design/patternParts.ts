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
 * another pattern is refused, unless a rule says more about the combination (a private endpoint with an injection).
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
      `is missing: pattern ${pattern.name} needs the subnet of the gateway`,
    );
  }
  if (!attached && !pattern.mayIntegrate && design.gatewaySubnet) {
    issue(
      'gatewaySubnet',
      `is not part of pattern ${
        pattern.name
      }: remove it, or choose ${alternatives(
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
      `is missing: pattern ${pattern.name} needs at least one private endpoint`,
    );
  }
  const closed = design.publicNetworkAccess === 'Disabled';
  if (
    (pattern.name === 'public' || pattern.workspaceGateway) &&
    endpoints > 0
  ) {
    issue(
      'privateEndpoints',
      `are not part of pattern ${pattern.name}: remove them, or choose private-endpoint`,
    );
  }
  if (pattern.name === 'integration-v2' && endpoints > 0 && closed) {
    issue(
      'pattern',
      'is isolated, not integration-v2, with private endpoints and public access off: choose isolated',
    );
  }
  if (pattern.name === 'isolated' && design.publicNetworkAccess === 'Enabled') {
    issue(
      'publicNetworkAccess',
      'must be Disabled for the pattern isolated: with public access on choose integration-v2, which may have private endpoints too',
    );
  }

  if (pattern.applicationGateway && !design.applicationGateway) {
    issue(
      'applicationGateway',
      `is missing: pattern ${pattern.name} needs an Application Gateway`,
    );
  }
  if (!pattern.applicationGateway && design.applicationGateway) {
    issue(
      'applicationGateway',
      `is not part of pattern ${
        pattern.name
      }: remove it, or choose ${alternatives(
        other => other.applicationGateway,
      )}`,
    );
  }

  if (pattern.frontDoor && !design.frontDoor) {
    issue(
      'frontDoor',
      `is missing: pattern ${pattern.name} needs a Front Door`,
    );
  }
  if (!pattern.frontDoor && design.frontDoor) {
    issue(
      'frontDoor',
      `is not part of pattern ${pattern.name}: remove it, or choose front-door-private-link`,
    );
  }
  if (!pattern.workspaceGateway && design.workspaceGateway) {
    issue(
      'workspaceGateway',
      `is not part of pattern ${
        pattern.name
      }: remove it, or choose ${alternatives(other => other.workspaceGateway)}`,
    );
  }
  for (const part of OF_INSTANCE) {
    if (pattern.workspaceGateway && design[part] !== undefined) {
      issue(
        part,
        `is not part of pattern ${pattern.name}: a workspace gateway has none, remove it`,
      );
    }
  }
  if (pattern.workspaceGateway && closed) {
    issue(
      'publicNetworkAccess',
      `must be Enabled for the pattern ${pattern.name}: a workspace gateway has no private endpoint, and its network alone says who reaches it`,
    );
  }

  if (
    (attached || pattern.privateEndpoint || design.gatewaySubnet) &&
    !design.virtualNetwork
  ) {
    issue(
      'virtualNetwork',
      `is missing: pattern ${pattern.name} needs a virtual network`,
    );
  }
}

function alternatives(
  fits: (pattern: (typeof patterns)[PatternName]) => boolean,
): string {
  return PATTERN_NAMES.filter(name => fits(patterns[name])).join(', ');
}
