import { useApi } from '@backstage/core-plugin-api';
import type {
  Waiver,
  WaiverStatus,
} from 'backstage-plugin-apim-networking-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { apimNetworkingApiRef } from '../../api';

interface Listed {
  waivers?: Waiver[];
  nextCursor?: string;
  error?: Error;
  loading: boolean;
}

/**
 * Waivers, a page at a time.
 *
 * @param filter - `wait`: something that the filter needs is not known yet
 */
export function useWaivers(filter: {
  status?: WaiverStatus;
  requestedBy?: string;
  wait?: boolean;
}) {
  const { status, requestedBy, wait } = filter;
  const api = useApi(apimNetworkingApiRef);
  const [listed, setListed] = useState<Listed>({ loading: true });
  // Of answers that overtake each other only that of the last question counts.
  const question = useRef(0);

  const ask = useCallback(
    async (cursor?: string, before: Waiver[] = []) => {
      question.current += 1;
      const mine = question.current;
      setListed(now => ({
        ...(cursor ? now : {}),
        error: undefined,
        loading: true,
      }));
      try {
        const page = await api.listWaivers({ status, requestedBy, cursor });
        if (mine !== question.current) return;
        setListed({
          waivers: [...before, ...page.items],
          nextCursor: page.nextCursor,
          loading: false,
        });
      } catch (error) {
        if (mine !== question.current) return;
        setListed({
          error: error instanceof Error ? error : new Error(String(error)),
          loading: false,
        });
      }
    },
    [api, status, requestedBy],
  );

  useEffect(() => {
    if (!wait) ask();
  }, [ask, wait]);

  return {
    waivers: listed.waivers,
    error: listed.error,
    loading: listed.loading,
    hasMore: listed.nextCursor !== undefined,
    more: () => ask(listed.nextCursor, listed.waivers),
    reload: () => ask(),
  };
}
