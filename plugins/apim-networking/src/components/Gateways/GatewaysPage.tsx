import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { GATEWAY_RESOURCE_TYPE } from 'backstage-plugin-apim-networking-common';
import { useCallback, useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { apimNetworkingApiRef } from '../../api';
import { CouldNotRead, Reading } from '../ListStates';
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
          Who can reach the gateways of the catalog. Lists, counts and exports
          contain only the gateways that you have permission to see.
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
          <CouldNotRead
            what="the gateways"
            error={error}
            onRetry={() => {
              reload();
              all.retry();
              counts.retry();
            }}
          />
        )}
        {!error && !items && <Reading what="the gateways" />}
        {items?.length === 0 &&
          (filtered ? (
            <EmptyState
              missing="data"
              title="No gateways match these filters"
              description="Clear a filter to see more gateways."
              action={
                <Button variant="outlined" onClick={() => show({})}>
                  Show all
                </Button>
              }
            />
          ) : (
            <EmptyState
              missing="data"
              title="No gateways to show"
              description={`The catalog has no gateways yet, or you lack permission to see those that it has: ask your platform team. A gateway is a Resource whose spec.type is ${GATEWAY_RESOURCE_TYPE}. A template that creates one registers it, and it is here after the next reading of the catalog.`}
            />
          ))}
        {items && items.length > 0 && (
          <>
            <div className={classes.bar}>
              <Typography variant="body2" role="status">
                {totalItems} {totalItems === 1 ? 'gateway' : 'gateways'}
              </Typography>
              <span>
                {filtered && (
                  <Button size="small" onClick={() => show({})}>
                    Show all
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
            Show more
          </Button>
        )}
      </div>
    </PageContent>
  );
}
