import type { operations } from 'backstage-plugin-apim-networking-common';
import type { GatewayFilter } from '../../database';

type FilterQuery = NonNullable<operations['getSummary']['parameters']['query']>;

/** Reads which gateways a request asks for. Entity references, environments and regions are known in lower case. */
export function readGatewayFilter(query: FilterQuery): GatewayFilter {
  return {
    exposure: query.exposure,
    tier: query.tier,
    pattern: query.pattern,
    region: lowerCase(query.region),
    environment: lowerCase(query.environment),
    owner: lowerCase(query.owner),
    system: lowerCase(query.system),
    finding: query.finding?.map(id => id.toUpperCase()),
    severity: query.severity,
    search: query.search,
  };
}

function lowerCase(values: string[] | undefined): string[] | undefined {
  return values?.map(value => value.toLowerCase());
}
