import type { operations } from 'backstage-plugin-apim-networking-common';
import type { DecisionService } from '../../service';

type FilterQuery = NonNullable<
  operations['listDecisions']['parameters']['query']
>;

/** Reads which decisions a request asks for. Names of services and environments are known in lower case. */
export function readDecisionFilter(
  query: FilterQuery,
): Parameters<DecisionService['list']>[0] {
  return {
    outcome: query.outcome,
    mine: query.mine,
    requestedBy: query.requestedBy,
    gateway: query.gateway?.toLowerCase(),
    environment: query.environment?.map(name => name.toLowerCase()),
    finding: query.finding?.map(id => id.toUpperCase()),
  };
}
