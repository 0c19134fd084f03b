import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  describeIssue,
  GATEWAY_RESOURCE_TYPE,
  parseGatewayDesign,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/**
 * The design that a gateway of the catalog declares.
 *
 * @param field - name of the input that named the entity, for the message
 * @param shown - the reference as it was given
 * @throws InputError when it is no gateway, declares no networking, or one that cannot be understood
 */
export function requireGatewayDesign(
  entity: Entity,
  field: string,
  shown: string,
): GatewayDesign {
  const seen = `${field} is ${JSON.stringify(shown)}`;
  const type = String(entity.spec?.type ?? '');
  if (
    entity.kind.toLocaleLowerCase('en-US') !== 'resource' ||
    type.toLocaleLowerCase('en-US') !== GATEWAY_RESOURCE_TYPE
  ) {
    throw new InputError(
      `${seen}, of kind ${entity.kind}${
        type && ` and type ${type}`
      }: needs a Resource of type ${GATEWAY_RESOURCE_TYPE}`,
    );
  }
  if (entity.spec?.networking === undefined) {
    throw new InputError(
      `${seen}, which declares no networking: needs a gateway with its design in spec.networking`,
    );
  }
  const parsed = parseGatewayDesign(entity.spec.networking);
  if (!parsed.ok) {
    throw new InputError(
      `${seen}, whose spec.networking cannot be understood: ${parsed.issues
        .map(describeIssue)
        .join('; ')}. Needs to be put right in the catalog first`,
    );
  }
  return parsed.design;
}
