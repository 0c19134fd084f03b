import { Content } from '@backstage/core-components';
import { useCallback, useMemo } from 'react';
import { Route, Routes, useParams, useSearchParams } from 'react-router-dom';
import { DecisionList } from './DecisionList';
import { DecisionView } from './DecisionView';
import {
  filterOfSearch,
  searchOfFilter,
  type DecisionFilter,
} from './decisionFilter';

/** Every decision that the reader may see, and a page for each. */
export function DecisionsPage() {
  return (
    <Content>
      <Routes>
        <Route path="/" element={<AllDecisions />} />
        <Route path="/:id" element={<OneDecision />} />
      </Routes>
    </Content>
  );
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

function OneDecision() {
  const { id = '' } = useParams();
  return <DecisionView key={id} id={id} />;
}
