import {
  assertNetworkingRequirements,
  recommend,
  sources,
  type NetworkingPolicy,
  type Reason,
  type Recommendation,
  type RecommendationWithSources,
} from 'backstage-plugin-apim-networking-common';

/**
 * Ranks every tier and pattern, with the documents that the reasons name.
 *
 * @param requirements - anything
 * @throws InputError that names each field, the value seen and the need
 */
export function recommendWithSources(
  requirements: unknown,
  policy: NetworkingPolicy,
): RecommendationWithSources {
  const recommendation = recommend(assertNetworkingRequirements(requirements), {
    policy,
  });
  const ids = new Set(
    citing(recommendation).flatMap(({ sources: cited }) => cited),
  );
  return { recommendation, sources: [...ids].sort().map(id => sources[id]) };
}

function citing({
  options,
  excluded,
}: Recommendation): Array<Pick<Reason, 'sources'>> {
  return [
    ...options.flatMap(({ reasonsFor, reasonsAgainst, cost }) => [
      ...reasonsFor,
      ...reasonsAgainst,
      ...cost,
    ]),
    ...excluded.flatMap(({ reasons }) => reasons),
  ];
}
