import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { GATEWAY_RESOURCE_TYPE } from 'backstage-plugin-apim-networking-common';
import { useCallback, useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { apimNetworkingApiRef } from '../../api';
import { CouldNotLoad, Loading } from '../ListStates';
import { PageContent } from '../PageContent';
import { usePages } from '../usePages';
import { ExportGateways } from './ExportGateways';
import { ExposureCounts } from './ExposureCounts';
import { GatewayFilters } from './GatewayFilters';
import {
  queryOf,
  searchOfView,
  viewOfSearch,
  withoutEmpty,
  type GatewayFilter,
} from './gatewayFilter';
import { GatewayTable } from './GatewayTable';
import { useSearchParams } from '../../routing';
import { useTranslate } from '../../translation';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    minHeight: 40,
  },
});

/** Every gateway that the reader may see, by how exposed it is, to filter. */
export function GatewaysPage() {
  const t = useTranslate();
  const classes = useStyles();
  const api = useApi(apimNetworkingApiRef);
  // In the address, so that it can be sent to somebody and is there again on the way back.
  const [search, setSearch] = useSearchParams();
  const { filter, sort } = useMemo(() => viewOfSearch(search), [search]);
  const show = (next: GatewayFilter, order = sort) =>
    setSearch(searchOfView(next, order), { replace: true });

  const load = useCallback(
    (cursor?: string) => api.listGateways({ ...queryOf(filter), sort, cursor }),
    [api, filter, sort],
  );
  const { items, totalItems, error, loading, hasMore, more, reload } =
    usePages(load);
  const all = useAsyncRetry(() => api.getSummary({}), [api]);
  // What is pressed takes nothing from the other counts.
  const counts = useAsyncRetry(
    () => api.getSummary(queryOf({ ...filter, exposure: undefined })),
    [api, filter],
  );
  const filtered = Object.keys(withoutEmpty(filter)).length > 0;

  return (
    <PageContent>
      <div data-gateways>
        <Typography variant="body2" paragraph>
          {t('gateways.page.description')}
        </Typography>
        <ExposureCounts
          summary={counts.value}
          pressed={filter.exposure}
          onPress={exposure => show({ ...filter, exposure })}
        />
        <GatewayFilters
          filter={filter}
          sort={sort}
          summary={all.value}
          onFilter={next => show(next)}
          onSort={next => show(filter, next)}
        />
        {error && (
          <CouldNotLoad
            title={t('gateways.page.couldNotLoad')}
            error={error}
            onRetry={() => {
              reload();
              all.retry();
              counts.retry();
            }}
          />
        )}
        {!error && !items && <Loading text={t('gateways.page.loading')} />}
        {items?.length === 0 &&
          (filtered ? (
            <EmptyState
              missing="data"
              title={t('gateways.page.noMatch.title')}
              description={t('gateways.page.noMatch.description')}
              action={
                <Button variant="outlined" onClick={() => show({})}>
                  {t('shared.showAll')}
                </Button>
              }
            />
          ) : (
            <EmptyState
              missing="data"
              title={t('gateways.page.empty.title')}
              description={t('gateways.page.empty.description', {
                type: GATEWAY_RESOURCE_TYPE,
              })}
            />
          ))}
        {items && items.length > 0 && (
          <>
            <div className={classes.bar}>
              <Typography variant="body2" role="status">
                {totalItems !== undefined &&
                  t('gateways.page.total', { count: totalItems })}
              </Typography>
              <span>
                {filtered && (
                  <Button size="small" onClick={() => show({})}>
                    {t('shared.showAll')}
                  </Button>
                )}
                <ExportGateways filter={filter} />
              </span>
            </div>
            <GatewayTable gateways={items} />
          </>
        )}
        {hasMore && (
          <Button onClick={more} disabled={loading}>
            {t('shared.showMore')}
          </Button>
        )}
      </div>
    </PageContent>
  );
}
