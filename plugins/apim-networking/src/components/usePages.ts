import { useCallback, useEffect, useRef, useState } from 'react';

interface Page<T> {
  items: T[];
  /** Of all pages together, where the list says so. */
  totalItems?: number;
  nextCursor?: string;
}

interface Listed<T> {
  items?: T[];
  totalItems?: number;
  nextCursor?: string;
  error?: Error;
  loading: boolean;
}

/**
 * A list that the backend gives a page at a time.
 *
 * @param load - asks for a page; another function is another list, so that it needs `useCallback`
 * @param options - `wait`: something that the question needs is not known yet
 */
export function usePages<T>(
  load: (cursor?: string) => Promise<Page<T>>,
  options: { wait?: boolean } = {},
) {
  const { wait } = options;
  const [listed, setListed] = useState<Listed<T>>({ loading: true });
  // Of answers that overtake each other only that of the last question counts.
  const request = useRef(0);

  const loadPage = useCallback(
    async (cursor?: string, before: T[] = []) => {
      request.current += 1;
      const mine = request.current;
      setListed(now => ({
        ...(cursor ? now : {}),
        error: undefined,
        loading: true,
      }));
      try {
        const page = await load(cursor);
        if (mine !== request.current) return;
        setListed({
          items: [...before, ...page.items],
          totalItems: page.totalItems,
          nextCursor: page.nextCursor,
          loading: false,
        });
      } catch (error) {
        if (mine !== request.current) return;
        setListed({
          error: error instanceof Error ? error : new Error(String(error)),
          loading: false,
        });
      }
    },
    [load],
  );

  useEffect(() => {
    if (!wait) loadPage();
  }, [loadPage, wait]);

  return {
    items: listed.items,
    totalItems: listed.totalItems,
    error: listed.error,
    loading: listed.loading,
    hasMore: listed.nextCursor !== undefined,
    more: () => loadPage(listed.nextCursor, listed.items),
    reload: () => loadPage(),
  };
}
