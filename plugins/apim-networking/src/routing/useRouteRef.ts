import { useRouteRef as useClassicRouteRef } from '@backstage/core-plugin-api';
import {
  useRouteRef as useFrameworkRouteRef,
  type AnyRouteRefParams,
  type ExternalRouteRef,
  type RouteFunc,
  type RouteRef,
  type SubRouteRef,
} from '@backstage/frontend-plugin-api';
import { useHasAppHistory } from './useHasAppHistory';

type UseRouteRef = <T extends AnyRouteRefParams>(
  routeRef: RouteRef<T> | SubRouteRef<T> | ExternalRouteRef<T>,
) => RouteFunc<T> | undefined;

/**
 * How to make the address of a route; undefined where the portal does not have it.
 *
 * @throws Error in the classic system, where the portal does not have a route that is not optional
 */
export const useRouteRef: UseRouteRef = routeRef => {
  // The one of the classic system reads React Router’s location.
  const useEither = useHasAppHistory()
    ? useFrameworkRouteRef
    : (useClassicRouteRef as UseRouteRef);
  return useEither(routeRef);
};
