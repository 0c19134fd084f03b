import { useApi } from '@backstage/core-plugin-api';
import type { WaiverStatus } from 'backstage-plugin-apim-networking-common';
import { useCallback } from 'react';
import { apimNetworkingApiRef } from '../../api';
import { usePages } from '../usePages';

/**
 * Waivers, a page at a time.
 *
 * @param filter - `wait`: something that the filter needs is not known yet
 */
export function useWaivers(filter: {
  status?: WaiverStatus;
  requestedBy?: string;
  endsWithinDays?: number;
  wait?: boolean;
}) {
  const { status, requestedBy, endsWithinDays, wait } = filter;
  const api = useApi(apimNetworkingApiRef);
  const load = useCallback(
    (cursor?: string) =>
      api.listWaivers({ status, requestedBy, endsWithinDays, cursor }),
    [api, status, requestedBy, endsWithinDays],
  );
  const { items: waivers, ...pages } = usePages(load, { wait });
  return { waivers, ...pages };
}
