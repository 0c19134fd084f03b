import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  DEFAULT_NAMESPACE,
  type Entity,
} from '@backstage/catalog-model';

/** What the catalog adds about where an entity was read. */
const OF_THE_CATALOG = [
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  'backstage.io/orphan',
];

/** An entity as its owners wrote it: without what the catalog adds. */
export function declarationOf(entity: Entity): Entity {
  const { apiVersion, kind, metadata, spec } = entity;
  const { uid: _uid, etag: _etag, annotations, namespace, ...said } = metadata;
  const own = Object.entries(annotations ?? {}).filter(
    ([name]) => !OF_THE_CATALOG.includes(name),
  );
  return {
    apiVersion,
    kind,
    metadata: {
      ...said,
      name: metadata.name,
      ...(namespace && namespace !== DEFAULT_NAMESPACE && { namespace }),
      ...(own.length > 0 && { annotations: Object.fromEntries(own) }),
    },
    ...(spec && { spec }),
  };
}
