import {
  useRouteRefParams,
  type AnyRouteRefParams,
  type SubRouteRef,
} from '@backstage/frontend-plugin-api';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useHasAppHistory } from './useHasAppHistory';

/** Renders a page at its own address and at that of a route below it, which `useSubRouteParams` tells apart. */
export function SubPages(props: {
  subRoute: { path: string };
  children: ReactElement;
}): ReactElement {
  const { subRoute, children } = props;
  // There the framework matches sub routes by itself.
  if (useHasAppHistory()) return children;
  return (
    <Routes>
      <Route path="/" element={children} />
      <Route path={`${subRoute.path}/*`} element={children} />
    </Routes>
  );
}

/** The parameters of a sub route, inside `SubPages`: those that the address does not have are undefined. */
export function useSubRouteParams<T extends AnyRouteRefParams>(
  subRoute: SubRouteRef<T>,
): Partial<NonNullable<T>> {
  return useRouteRefParams(subRoute) ?? {};
}
