import {
  AuthorizeResult,
  isPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createDecisionConditionalDecision,
  createGatewayConditionalDecision,
  createWaiverConditionalDecision,
  decisionConditions,
  gatewayConditions,
  waiverConditions,
} from 'backstage-plugin-apim-networking-backend';
import {
  apimNetworkingPermissions,
  decisionCreatePermission,
  decisionReadPermission,
  exportPermission,
  postureReadPermission,
  refreshPermission,
  waiverReadPermission,
  waiverRequestPermission,
  waiverRevokePermission,
} from 'backstage-plugin-apim-networking-common';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** What whoever is of a team may do, besides what is about gateways that are there. */
const OF_TEAMS: Permission[] = [
  decisionCreatePermission,
  waiverRequestPermission,
];

/** What auditors may do. */
const OF_AUDITORS: Permission[] = [
  postureReadPermission,
  exportPermission,
  decisionReadPermission,
  waiverReadPermission,
];

/**
 * Who may do what with gateways, as an example to begin with:
 *
 * - the platform team may do everything: it approves waivers, and never its own requests, which the backend sees to;
 * - auditors read everything, and export it;
 * - a team creates decisions and asks for waivers; of its own gateways it reads everything, decisions and waivers among it, has them
 *   judged again, and ends waivers;
 * - everybody reads what they have asked for, and withdraws it, and reads gateways that the internet can reach anyway, which are no
 *   secret within the organisation.
 *
 * What is not about gateways is open, as a portal without a policy has it.
 */
export class GatewayPermissionPolicy implements PermissionPolicy {
  readonly #platformTeam: string;
  readonly #auditors: string;

  /** Both are entity references of groups. */
  static create(options: { platformTeam: string; auditors: string }) {
    return new GatewayPermissionPolicy(options.platformTeam, options.auditors);
  }

  private constructor(platformTeam: string, auditors: string) {
    this.#platformTeam = platformTeam;
    this.#auditors = auditors;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!isOneOf(permission, apimNetworkingPermissions)) return ALLOW;
    const claims = user?.info.ownershipEntityRefs ?? [];
    if (claims.includes(this.#platformTeam)) return ALLOW;
    if (claims.includes(this.#auditors) && isOneOf(permission, OF_AUDITORS)) {
      return ALLOW;
    }
    const onConditions = user && conditionsOf(permission, claims);
    if (onConditions) return onConditions;
    const isOfTeam = claims.some(claim => claim.startsWith('group:'));
    return isOfTeam && isOneOf(permission, OF_TEAMS) ? ALLOW : DENY;
  }
}

/** What everybody may, of what is theirs. */
function conditionsOf(
  permission: Permission,
  claims: string[],
): PolicyDecision | undefined {
  if (isPermission(permission, postureReadPermission)) {
    return createGatewayConditionalDecision(permission, {
      anyOf: [
        gatewayConditions.isOwner({ claims }),
        gatewayConditions.hasExposure({
          exposures: ['public', 'public-through-waf'],
        }),
      ],
    });
  }
  if (isPermission(permission, refreshPermission)) {
    return createGatewayConditionalDecision(
      permission,
      gatewayConditions.isOwner({ claims }),
    );
  }
  if (isPermission(permission, decisionReadPermission)) {
    return createDecisionConditionalDecision(permission, {
      anyOf: [
        decisionConditions.isRequester({ claims }),
        decisionConditions.isOwner({ claims }),
      ],
    });
  }
  if (
    isPermission(permission, waiverReadPermission) ||
    isPermission(permission, waiverRevokePermission)
  ) {
    return createWaiverConditionalDecision(permission, {
      anyOf: [
        waiverConditions.isRequester({ claims }),
        waiverConditions.isOwner({ claims }),
      ],
    });
  }
  return undefined;
}

function isOneOf(
  permission: Permission,
  permissions: readonly Permission[],
): boolean {
  return permissions.some(({ name }) => name === permission.name);
}
