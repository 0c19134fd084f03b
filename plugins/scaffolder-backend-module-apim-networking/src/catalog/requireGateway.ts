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
  const actual = JSON.stringify(shown);
  const type = String(entity.spec?.type ?? '');
  if (
    entity.kind.toLocaleLowerCase('en-US') !== 'resource' ||
    type.toLocaleLowerCase('en-US') !== GATEWAY_RESOURCE_TYPE
  ) {
    throw new InputError(
      `${field} must be a Resource of type ${GATEWAY_RESOURCE_TYPE}, got ${actual}, of kind ${
        entity.kind
      }${type && ` and type ${type}`}.`,
    );
  }
  if (entity.spec?.networking === undefined) {
    throw new InputError(
      `${field} must have its design in spec.networking, got ${actual}, which declares none.`,
    );
  }
  const parsed = parseGatewayDesign(entity.spec.networking);
  if (!parsed.ok) {
    throw new InputError(
      `${field} must have a valid design in spec.networking, got ${actual}. ${parsed.issues
        .map(issue => describeIssue(issue))
        .join(' ')} Correct the design in the catalog first.`,
    );
  }
  return parsed.design;
}
