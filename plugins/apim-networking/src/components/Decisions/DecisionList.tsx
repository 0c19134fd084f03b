import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useCallback } from 'react';
import { apimNetworkingApiRef } from '../../api';
import { CouldNotRead, Reading } from '../ListStates';
import { usePages } from '../usePages';
import type { DecisionFilter } from './decisionFilter';
import { DecisionFilters } from './DecisionFilters';
import { DecisionTable } from './DecisionTable';

/** The decisions that the reader may see, the newest first, to filter. */
export function DecisionList(props: {
  filter: DecisionFilter;
  onFilter: (filter: DecisionFilter) => void;
}) {
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
        A decision is the recorded verdict on one design: nothing is generated
        without one that allows it. You see your own, and those that you may
        read.
      </Typography>
      <DecisionFilters filter={filter} onFilter={onFilter} />
      {error && (
        <CouldNotRead what="the decisions" error={error} onRetry={reload} />
      )}
      {!error && !items && <Reading what="the decisions" />}
      {items?.length === 0 &&
        (filtered ? (
          <EmptyState
            missing="data"
            title="No decisions match these filters"
            description="Of the decisions that you have permission to see, none has all of what you filter by. A gateway is found by its whole name in Azure, an environment as well."
            action={
              <Button variant="outlined" onClick={() => onFilter({})}>
                Show all
              </Button>
            }
          />
        ) : (
          <EmptyState
            missing="data"
            title="No decisions to show"
            description="There are no decisions yet, or you lack permission to see them. A template that designs a gateway requests one, and you find it here, allowed or denied."
          />
        ))}
      {items && items.length > 0 && <DecisionTable decisions={items} />}
      {hasMore && (
        <Button onClick={more} disabled={loading}>
          Show more
        </Button>
      )}
    </div>
  );
}
