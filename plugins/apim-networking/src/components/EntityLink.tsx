import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntityDisplayName,
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Link, useRouteRef } from '../routing';

/** A link to the page of an entity, without the React Router that the catalog’s own needs. */
export function EntityLink(props: {
  entityRef: string;
  /** Default: the one that the catalog has. */
  title?: string;
  defaultKind?: string;
  /** Path of the tab that is opened, such as `/networking`. Default: the first one. */
  tab?: string;
}) {
  const { entityRef, title, defaultKind, tab = '' } = props;
  const entityRoute = useRouteRef(entityRouteRef);
  const compound = parsed(entityRef, defaultKind);
  if (!compound) return <>{title ?? entityRef}</>;
  const content = title ?? (
    <EntityDisplayName entityRef={compound} defaultKind={defaultKind} />
  );
  return (
    <Link
      to={
        entityRoute &&
        entityRoute(entityRouteParams(compound, { encodeParams: true })) + tab
      }
    >
      {content}
    </Link>
  );
}

/** Undefined for a text that no entity can have as its reference. */
function parsed(entityRef: string, defaultKind?: string) {
  try {
    return parseEntityRef(entityRef, { defaultKind });
  } catch {
    return undefined;
  }
}
