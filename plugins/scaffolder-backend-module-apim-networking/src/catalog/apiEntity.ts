import {
  KubernetesValidatorFunctions,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ANNOTATION_GATEWAY } from 'backstage-plugin-apim-networking-common';
import { stringify } from 'yaml';

/** A first API of a gateway. */
export interface ApiDescription {
  /** Name of the entity. */
  apiName: string;
  /** Name for people. Default: the name of the entity. */
  apiTitle?: string;
}

/**
 * The catalog entity of a first API on a gateway: it names the gateway, and has an OpenAPI document to start from.
 *
 * @throws InputError for a name that the catalog does not take
 */
export function apiEntity(gateway: Entity, input: ApiDescription): Entity {
  const { apiName } = input;
  if (!KubernetesValidatorFunctions.isValidObjectName(apiName)) {
    throw new InputError(
      `apiName must have 1 to 63 letters, digits, hyphens, underscores and dots, starting and ending with a letter or digit, got ${JSON.stringify(
        apiName,
      )}.`,
    );
  }
  const title = input.apiTitle?.trim() || apiName;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: apiName,
      ...(title !== apiName && { title }),
      annotations: { [ANNOTATION_GATEWAY]: gateway.metadata.name },
    },
    spec: {
      type: 'openapi',
      lifecycle: 'experimental',
      owner: gateway.spec!.owner,
      ...(gateway.spec!.system !== undefined && {
        system: gateway.spec!.system,
      }),
      definition: stringify({
        openapi: '3.0.3',
        info: { title, version: '0.1.0' },
        paths: {},
      }),
    },
  };
}

/** Whether a document of a catalog file is an API of a gateway. */
export function isApiOf(value: unknown, gateway: Entity): boolean {
  const present = value as Partial<Entity> | null | undefined;
  return (
    present?.kind === 'API' &&
    present.metadata?.annotations?.[ANNOTATION_GATEWAY] ===
      gateway.metadata.name
  );
}
