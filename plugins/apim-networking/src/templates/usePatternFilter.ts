import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { apimNetworkingApiRef } from '../api';
import {
  ANNOTATION_PATTERN,
  isForbiddenEverywhere,
} from './isForbiddenEverywhere';

/** Which templates are shown: all, until the policy is known and where it cannot be read. */
export function usePatternFilter() {
  const api = useApi(apimNetworkingApiRef);
  const { value: policy } = useAsync(() => api.getPolicy(), [api]);
  return useCallback(
    (template: {
      metadata: { annotations?: Record<string, string> };
    }): boolean =>
      policy === undefined ||
      !isForbiddenEverywhere(
        template.metadata.annotations?.[ANNOTATION_PATTERN],
        policy,
      ),
    [policy],
  );
}
