import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { readPresent } from './readPresent';
import { useTranslate } from '../../../translation';

/** The gateway that is changed, as the catalog has it now. */
export function usePresentGateway(entityRef: string) {
  const t = useTranslate();
  const catalog = useApi(catalogApiRef);
  return useAsyncRetry(
    () => readPresent(t, catalog, entityRef),
    [t, catalog, entityRef],
  );
}
