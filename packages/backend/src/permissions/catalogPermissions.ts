import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
  catalogLocationDeletePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

/**
 * For the platform team alone. A location brings any entity, with any name and any owner, and takes its entities along when it is removed;
 * the list of locations tells which repositories there are, and reading or validating one has the backend fetch what the caller names.
 */
const OF_PLATFORM_TEAM = [
  catalogEntityCreatePermission,
  catalogEntityValidatePermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
  catalogLocationDeletePermission,
  catalogLocationReadPermission,
];

/**
 * Who may change what the catalog says, for all but the platform team. An entity that others can remove would come back with the next
 * reading of its location, and be missing from the portal until then.
 *
 * @returns undefined for what is not about that
 */
export function decideOnCatalog(
  permission: Permission,
  claims: string[],
): PolicyDecision | undefined {
  if (OF_PLATFORM_TEAM.some(({ name }) => name === permission.name)) {
    return { result: AuthorizeResult.DENY };
  }
  if (
    isPermission(permission, catalogEntityDeletePermission) ||
    isPermission(permission, catalogEntityRefreshPermission)
  ) {
    return createCatalogConditionalDecision(
      permission,
      catalogConditions.isEntityOwner({ claims }),
    );
  }
  return undefined;
}
