import type { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  describeIssue,
  GATEWAY_RESOURCE_TYPE,
  parseGatewayDesign,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/** A gateway of the catalog that can be changed, or why it cannot. */
export type PresentGateway =
  | { ok: true; title: string; design: GatewayDesign }
  | { ok: false; reason: string };

/** @throws the catalog’s own error when it does not answer */
export async function readPresent(
  catalog: Pick<CatalogApi, 'getEntityByRef'>,
  entityRef: string,
): Promise<PresentGateway> {
  const entity = await catalog.getEntityByRef(entityRef);
  if (!entity) {
    return {
      ok: false,
      reason: `${entityRef} is not in the catalog, or you lack permission to read it.`,
    };
  }
  const title = entity.metadata.title ?? entity.metadata.name;
  if (
    entity.kind.toLowerCase() !== 'resource' ||
    String(entity.spec?.type).toLowerCase() !== GATEWAY_RESOURCE_TYPE
  ) {
    return {
      ok: false,
      reason: `${title} must be a resource of type ${GATEWAY_RESOURCE_TYPE} is needed.`,
    };
  }
  if (entity.spec?.networking === undefined) {
    return {
      ok: false,
      reason: `${title} declares no networking: its catalog-info.yaml needs a design in spec.networking.`,
    };
  }
  const parsed = parseGatewayDesign(entity.spec.networking);
  return parsed.ok
    ? { ok: true, title, design: parsed.design }
    : {
        ok: false,
        reason: `The networking that ${title} declares cannot be understood, and must be put right in the catalog first: ${parsed.issues
          .map(issue => describeIssue(issue))
          .join(' ')}`,
      };
}
