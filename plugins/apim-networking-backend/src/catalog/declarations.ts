import {
  ANNOTATION_EDIT_URL,
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

/** What one gateway of the catalog declares. */
export interface GatewayDeclaration {
  descriptor: Omit<GatewayPosture, 'declared' | 'evidence'>;
  /** `spec.networking`, whatever it holds. */
  design: unknown;
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
    digest: canonicalDigest({ descriptor, design }),
  };
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

const LONGEST_REFERENCE = 255;

function titleOf(entity: Entity): string {
  // PostgreSQL has no text with the character zero in it.
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
    return canonical.length <= LONGEST_REFERENCE && !canonical.includes('\0')
      ? canonical
      : undefined;
  } catch {
    return undefined;
  }
}
