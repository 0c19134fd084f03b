import { useCallback, useMemo } from 'react';
import { decisionRouteRef } from '../../routes';
import { SubPages, useSearchParams, useSubRouteParams } from '../../routing';
import { PageContent } from '../PageContent';
import { DecisionList } from './DecisionList';
import { DecisionView } from './decision/DecisionView';
import {
  filterOfSearch,
  searchOfFilter,
  type DecisionFilter,
} from './decisionFilter';

/** Every decision that the reader can see, and a page for each. */
export function DecisionsPage() {
  return (
    <PageContent>
      <SubPages subRoute={decisionRouteRef}>
        <AllOrOneDecision />
      </SubPages>
    </PageContent>
  );
}

function AllOrOneDecision() {
  const { id } = useSubRouteParams(decisionRouteRef);
  return id ? <DecisionView key={id} id={id} /> : <AllDecisions />;
}

/** The filter is in the address, so that it can be sent to somebody and is there again on the way back. */
function AllDecisions() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterOfSearch(search), [search]);
  const onFilter = useCallback(
    (next: DecisionFilter) =>
      setSearch(searchOfFilter(next), { replace: true }),
    [setSearch],
  );
  return <DecisionList filter={filter} onFilter={onFilter} />;
}
