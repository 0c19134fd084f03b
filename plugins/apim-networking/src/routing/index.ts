export { Link } from './Link';
export { SubPages, useSubRouteParams } from './SubPages';
export { useRouteRef } from './useRouteRef';
export { useSearchParams } from './useSearchParams';
