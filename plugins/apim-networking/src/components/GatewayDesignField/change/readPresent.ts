import type { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  describeIssue,
  GATEWAY_RESOURCE_TYPE,
  parseGatewayDesign,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { type Translate } from '../../../translation';

/** A gateway of the catalog that can be changed, or why it cannot. */
export type PresentGateway =
  | { ok: true; title: string; design: GatewayDesign }
  | { ok: false; reason: string };

/** @throws the catalog’s own error when it does not answer */
export async function readPresent(
  t: Translate,
  catalog: Pick<CatalogApi, 'getEntityByRef'>,
  entityRef: string,
): Promise<PresentGateway> {
  const entity = await catalog.getEntityByRef(entityRef);
  if (!entity) {
    return {
      ok: false,
      reason: t('designField.change.notPossible.notFound', {
        gateway: entityRef,
      }),
    };
  }
  const title = entity.metadata.title ?? entity.metadata.name;
  if (
    entity.kind.toLowerCase() !== 'resource' ||
    String(entity.spec?.type).toLowerCase() !== GATEWAY_RESOURCE_TYPE
  ) {
    return {
      ok: false,
      reason: t('designField.change.notPossible.notGateway', {
        gateway: title,
        type: GATEWAY_RESOURCE_TYPE,
      }),
    };
  }
  if (entity.spec?.networking === undefined) {
    return {
      ok: false,
      reason: t('designField.change.notPossible.noDesign', { gateway: title }),
    };
  }
  const parsed = parseGatewayDesign(entity.spec.networking);
  return parsed.ok
    ? { ok: true, title, design: parsed.design }
    : {
        ok: false,
        reason: t('designField.change.notPossible.invalidDeclaration', {
          gateway: title,
          issues: parsed.issues.map(issue => describeIssue(issue)).join(' '),
        }),
      };
}
