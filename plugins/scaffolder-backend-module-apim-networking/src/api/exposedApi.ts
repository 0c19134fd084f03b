import {
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  ANNOTATION_GATEWAY,
  parseGatewayReferences,
} from 'backstage-plugin-apim-networking-common';
import { isMap, stringify } from 'yaml';
import { requireReference } from '../catalog/gatewayEntity';
import { parseDocuments, valueOf } from '../yaml/untrustedYaml';
import type { OpenApiDocument } from './openApiDocument';

/** What the entity of a new API says. */
export interface NewApi {
  name: string;
  owner?: string;
  system?: string;
  title?: string;
  description?: string;
}

/**
 * The entity of a new API on a gateway.
 *
 * @throws InputError for a name that the catalog does not take, or an owner that is none
 */
export function newApiEntity(
  gateway: Entity,
  input: NewApi,
  document: OpenApiDocument,
): Entity {
  if (!KubernetesValidatorFunctions.isValidObjectName(input.name)) {
    throw new InputError(
      `name must have 1 to 63 letters, digits, hyphens, underscores and dots, starting and ending with a letter or digit, got ${JSON.stringify(
        input.name.slice(0, 100),
      )}.`,
    );
  }
  const description = input.description?.trim() || document.description?.trim();
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: input.name,
      title: input.title?.trim() || document.title,
      ...(description && { description }),
      annotations: {
        [ANNOTATION_GATEWAY]: gatewayAnnotation(gateway, DEFAULT_NAMESPACE),
      },
    },
    spec: {
      type: 'openapi',
      lifecycle: 'experimental',
      owner: requireReference(input.owner ?? '', 'owner', ['group', 'user']),
      ...(input.system && {
        system: requireReference(input.system, 'system', ['system']),
      }),
      definition: document.yaml,
    },
  };
}

/**
 * The same API with a gateway more; the gateways that serve it already stay.
 *
 * @throws InputError for an entity that is no OpenAPI API
 */
export function withGateway(
  api: Entity,
  gateway: Entity,
  shown: string,
): Entity {
  const type = String(api.spec?.type ?? '');
  if (
    api.kind.toLocaleLowerCase('en-US') !== 'api' ||
    type.toLocaleLowerCase('en-US') !== 'openapi'
  ) {
    throw new InputError(
      `api must be an API of type openapi, got ${JSON.stringify(
        shown,
      )}, of kind ${api.kind}${type && ` and type ${type}`}.`,
    );
  }
  const { annotations } = api.metadata;
  return {
    ...api,
    metadata: {
      ...api.metadata,
      annotations: {
        ...annotations,
        [ANNOTATION_GATEWAY]: annotationWith(
          annotations?.[ANNOTATION_GATEWAY],
          gateway,
          api.metadata.namespace ?? DEFAULT_NAMESPACE,
        ),
      },
    },
  };
}

function annotationWith(
  present: string | undefined,
  gateway: Entity,
  namespace: string,
): string {
  const added = gatewayAnnotation(gateway, namespace);
  if (!present?.trim()) return added;
  const reference = stringifyEntityRef(gateway);
  const known = parseGatewayReferences(present, namespace).references.some(
    item => stringifyEntityRef(item) === reference,
  );
  return known ? present : `${present}, ${added}`;
}

/** By name alone where that is enough. */
function gatewayAnnotation(gateway: Entity, namespace: string): string {
  const own = gateway.metadata.namespace ?? DEFAULT_NAMESPACE;
  return own.toLowerCase() === namespace.toLowerCase()
    ? gateway.metadata.name
    : stringifyEntityRef(gateway);
}

/**
 * A catalog file with the annotation of an API set, and all else as its owners wrote it: comments, other entities, and a definition by
 * reference. For what strangers bring it runs in a thread of its own.
 *
 * @returns undefined where the file has no such API
 */
export function annotateInFile({
  text,
  api,
}: {
  text: string;
  api: Entity;
}): string | undefined {
  const documents = parseDocuments(text, 'The catalog file');
  const own = documents.find(document => {
    if (document.errors.length > 0) return false;
    const value = valueOf(document) as Partial<Entity> | null | undefined;
    return (
      value?.kind === 'API' &&
      value.metadata?.name === api.metadata.name &&
      (value.metadata.namespace ?? DEFAULT_NAMESPACE) ===
        (api.metadata.namespace ?? DEFAULT_NAMESPACE)
    );
  });
  if (!own) return undefined;
  const annotations = ['metadata', 'annotations'];
  const value = api.metadata.annotations![ANNOTATION_GATEWAY];
  if (isMap(own.getIn(annotations))) {
    own.setIn([...annotations, ANNOTATION_GATEWAY], value);
  } else {
    own.setIn(annotations, own.createNode({ [ANNOTATION_GATEWAY]: value }));
  }
  return documents
    .filter(document => document.contents !== null)
    .map(document => document.toString({ lineWidth: 0 }).replace(/^---\n/, ''))
    .join('---\n');
}

/** An entity as a catalog file: values are quoted that a reader of YAML 1.1 would take for something else than text. */
export function catalogFileOf(entity: Entity): string {
  return stringify(entity, { lineWidth: 0, compat: 'yaml-1.1' });
}
