import { useSearchParams as useReactRouterSearchParams } from 'react-router-dom';
import { exportedByFramework } from './framework';
import { useHasAppHistory } from './useHasAppHistory';

type UseSearchParams = () => [
  URLSearchParams,
  (next: Record<string, string>, options?: { replace?: boolean }) => void,
];

const useAppSearchParams = exportedByFramework('useAppSearchParams') as
  | UseSearchParams
  | undefined;

/** The query of the address, and how to replace it. */
export function useSearchParams(): ReturnType<UseSearchParams> {
  const useEither: UseSearchParams =
    useHasAppHistory() && useAppSearchParams
      ? useAppSearchParams
      : useReactRouterSearchParams;
  return useEither();
}
