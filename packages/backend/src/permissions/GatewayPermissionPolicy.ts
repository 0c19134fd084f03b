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
import { decideOnCatalog } from './catalogPermissions';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** What auditors may do. */
const OF_AUDITORS: Permission[] = [
  postureReadPermission,
  exportPermission,
  decisionReadPermission,
  waiverReadPermission,
];

export interface GatewayPermissionPolicyOptions {
  /** Entity reference of a group. */
  platformTeam: string;
  /** Entity reference of a group. */
  auditors: string;
  /** Gives the entity references of the systems that some groups own. */
  systemsOf(groups: string[]): Promise<string[]>;
}

/**
 * Who may do what with gateways, as an example to begin with:
 *
 * - the platform team may do everything: it approves waivers, and never its own requests, which the backend sees to;
 * - auditors read everything, and export it;
 * - a team creates decisions on the gateways that it owns, and on those of its systems, and requests waivers for them; of its own gateways it
 *   reads everything, decisions and waivers among it, has them re-evaluated, and ends waivers;
 * - everybody reads what they have asked for, and withdraws it, and reads gateways that the internet can reach anyway, which are no
 *   secret within the organisation.
 *
 * Whose a gateway is follows from the catalog. So only the platform team registers and removes locations, and only owners remove or refresh
 * entities. Everything else is open, as a portal without a policy has it.
 */
export class GatewayPermissionPolicy implements PermissionPolicy {
  readonly #platformTeam: string;
  readonly #auditors: string;
  readonly #systemsOf: GatewayPermissionPolicyOptions['systemsOf'];

  static create(options: GatewayPermissionPolicyOptions) {
    return new GatewayPermissionPolicy(options);
  }

  private constructor(options: GatewayPermissionPolicyOptions) {
    this.#platformTeam = options.platformTeam;
    this.#auditors = options.auditors;
    this.#systemsOf = options.systemsOf;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    if (claims.includes(this.#platformTeam)) return ALLOW;
    if (!isOneOf(permission, apimNetworkingPermissions)) {
      return decideOnCatalog(permission, claims) ?? ALLOW;
    }
    if (claims.includes(this.#auditors) && isOneOf(permission, OF_AUDITORS)) {
      return ALLOW;
    }
    const onConditions = user && conditionsOf(permission, claims);
    if (onConditions) return onConditions;
    const teams = claims.filter(claim => claim.startsWith('group:'));
    if (teams.length === 0) return DENY;
    if (
      isPermission(permission, decisionCreatePermission) ||
      isPermission(permission, waiverRequestPermission)
    ) {
      return createGatewayConditionalDecision(permission, {
        anyOf: [
          gatewayConditions.isOwner({ claims: teams }),
          gatewayConditions.inSystem({ systems: await this.#systemsOf(teams) }),
        ],
      });
    }
    return DENY;
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
