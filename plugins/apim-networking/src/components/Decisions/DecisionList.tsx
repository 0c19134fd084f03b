import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useCallback } from 'react';
import { apimNetworkingApiRef } from '../../api';
import { CouldNotLoad, Loading } from '../ListStates';
import { usePages } from '../usePages';
import type { DecisionFilter } from './decisionFilter';
import { DecisionFilters } from './DecisionFilters';
import { DecisionTable } from './DecisionTable';
import { useTranslate } from '../../translation';

/** The decisions that the reader may see, the newest first, to filter. */
export function DecisionList(props: {
  filter: DecisionFilter;
  onFilter: (filter: DecisionFilter) => void;
}) {
  const t = useTranslate();
  const { filter, onFilter } = props;
  const { outcome, mine, environment, gateway } = filter;
  const api = useApi(apimNetworkingApiRef);
  const load = useCallback(
    (cursor?: string) =>
      api.listDecisions({
        outcome: outcome && [outcome],
        mine,
        environment: environment ? [environment] : undefined,
        gateway,
        cursor,
      }),
    [api, outcome, mine, environment, gateway],
  );
  const { items, error, loading, hasMore, more, reload } = usePages(load);
  const filtered = Object.keys(filter).length > 0;

  return (
    <div data-decisions>
      <Typography variant="body2" paragraph>
        {t('decisions.list.description')}
      </Typography>
      <DecisionFilters filter={filter} onFilter={onFilter} />
      {error && (
        <CouldNotLoad
          title={t('decisions.list.couldNotLoad')}
          error={error}
          onRetry={reload}
        />
      )}
      {!error && !items && <Loading text={t('decisions.list.loading')} />}
      {items?.length === 0 &&
        (filtered ? (
          <EmptyState
            missing="data"
            title={t('decisions.list.noMatch.title')}
            description={t('decisions.list.noMatch.description')}
            action={
              <Button variant="outlined" onClick={() => onFilter({})}>
                {t('shared.showAll')}
              </Button>
            }
          />
        ) : (
          <EmptyState
            missing="data"
            title={t('decisions.list.empty.title')}
            description={t('decisions.list.empty.description')}
          />
        ))}
      {items && items.length > 0 && <DecisionTable decisions={items} />}
      {hasMore && (
        <Button onClick={more} disabled={loading}>
          {t('shared.showMore')}
        </Button>
      )}
    </div>
  );
}
