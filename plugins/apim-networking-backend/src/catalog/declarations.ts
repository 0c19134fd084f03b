import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_DECISION,
  ANNOTATION_GATEWAY,
  GATEWAY_RESOURCE_TYPE,
  parseGatewayReferences,
  type ApiPosture,
  type GatewayPosture,
} from 'backstage-plugin-apim-networking-common';
import { canonicalDigest } from 'backstage-plugin-apim-networking-node';
import { canonicalServiceName, type NameDeclaration } from '../database/holds';

/** What one gateway of the catalog declares. */
export interface GatewayDeclaration {
  descriptor: Omit<GatewayPosture, 'declared' | 'evidence'>;
  /** `spec.networking`, whatever it holds. */
  design: unknown;
  /** The service that it is, and what distinguishes the entity from another one with the same reference. */
  identity: NameDeclaration;
  /** SHA-256 of all of this, in hex. */
  digest: string;
}

/** What one API of the catalog declares. */
export interface ApiDeclaration {
  entityRef: string;
  title: string;
  gatewayRefs: string[];
  problems: ApiPosture['unresolved'];
  /** SHA-256 of all of this, in hex. */
  digest: string;
}

/** Fields of an entity that {@link readGateway} needs. */
export const GATEWAY_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.uid',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'spec.owner',
  'spec.system',
  'spec.networking',
];

/** Fields of an entity that {@link readApi} needs. */
export const API_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
];

/** Whether an entity is a gateway of API Management. */
export function isGateway(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'resource' &&
    String(entity.spec?.type).toLowerCase() === GATEWAY_RESOURCE_TYPE
  );
}

/** Reads the declaration of an entity that {@link isGateway}. Never throws. */
export function readGateway(entity: Entity): GatewayDeclaration {
  const annotations = entity.metadata.annotations ?? {};
  const optional = {
    owner: reference(entity, 'owner', 'group'),
    system: reference(entity, 'system', 'system'),
    viewUrl: annotations[ANNOTATION_VIEW_URL],
    editUrl: annotations[ANNOTATION_EDIT_URL],
    decisionId: annotations[ANNOTATION_DECISION],
  };
  const descriptor = {
    entityRef: stringifyEntityRef(entity),
    title: titleOf(entity),
    ...Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ),
  };
  const design = entity.spec?.networking;
  return {
    descriptor,
    design,
    identity: {
      serviceName: serviceNameOf(entity),
      entityRef: descriptor.entityRef,
      uid: entity.metadata.uid,
      origin: annotations[ANNOTATION_ORIGIN_LOCATION],
      owner: optional.owner,
      system: optional.system,
      decisionId: optional.decisionId,
    },
    digest: canonicalDigest({ descriptor, design }),
  };
}

/**
 * A gateway keeps its name while its design cannot be understood: by what stands there as the name, else by the name of the entity. A
 * workspace gateway has its name in its resource group only, of which a design says nothing: one of the same name counts as the same.
 */
function serviceNameOf(entity: Entity): string {
  const networking = entity.spec?.networking;
  const name =
    networking !== null &&
    typeof networking === 'object' &&
    'name' in networking
      ? networking.name
      : undefined;
  return (
    canonicalServiceName(name) ??
    canonicalServiceName(entity.metadata.name) ??
    entity.metadata.name.toLowerCase()
  );
}

/** Reads the declaration of an API. Never throws. */
export function readApi(entity: Entity): ApiDeclaration {
  const annotation = entity.metadata.annotations?.[ANNOTATION_GATEWAY] ?? '';
  const { references, problems } = parseGatewayReferences(
    annotation,
    entity.metadata.namespace ?? DEFAULT_NAMESPACE,
  );
  const declaration = {
    entityRef: stringifyEntityRef(entity),
    title: titleOf(entity),
    gatewayRefs: references.map(ref => stringifyEntityRef(ref)),
    problems,
  };
  return { ...declaration, digest: canonicalDigest(declaration) };
}

/** Whether an API names a gateway, rightly or not. */
export function namesGateway(entity: Entity): boolean {
  return entity.metadata.annotations?.[ANNOTATION_GATEWAY] !== undefined;
}

const MAX_REFERENCE_LENGTH = 255;

function titleOf(entity: Entity): string {
  // PostgreSQL has no text with the NUL character in it.
  return (entity.metadata.title ?? entity.metadata.name).replaceAll('\0', ' ');
}

function reference(
  entity: Entity,
  field: 'owner' | 'system',
  defaultKind: string,
): string | undefined {
  const value = entity.spec?.[field];
  if (typeof value !== 'string') return undefined;
  try {
    const canonical = stringifyEntityRef(
      parseEntityRef(value, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
      }),
    );
    // One that no entity can have is none; cut off it might be that of another entity.
    return canonical.length <= MAX_REFERENCE_LENGTH && !canonical.includes('\0')
      ? canonical
      : undefined;
  } catch {
    return undefined;
  }
}
