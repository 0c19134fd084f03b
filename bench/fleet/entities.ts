import type { Entity } from '@backstage/catalog-model';
import {
  capabilityMatrix,
  PATTERN_NAMES,
  TIER_NAMES,
} from '../../plugins/apim-networking-common/src';
import { exampleDesign } from '../../plugins/apim-networking-common/src/design/exampleDesigns';

export const GATEWAYS = 10_000;
export const APIS = 100_000;

export const ENVIRONMENTS = ['development', 'test', 'staging', 'production'];
const REGIONS = ['westeurope', 'northeurope', 'swedencentral', 'uksouth'];
const TEAMS = 200;
const SYSTEMS = 500;

/** Every tier with every pattern that it has. */
const PAIRS = PATTERN_NAMES.flatMap(pattern =>
  TIER_NAMES.filter(tier => capabilityMatrix[pattern][tier].supported).map(
    tier => ({ pattern, tier }),
  ),
);

export function gateway(index: number): Entity {
  const { pattern, tier } = PAIRS[index % PAIRS.length];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: `gateway-${index}`,
      namespace: 'default',
      title: `Gateway ${index} of team ${index % TEAMS}`,
      annotations: {
        'backstage.io/managed-by-location': `url:https://git.example/gateways/${index}`,
      },
    },
    spec: {
      type: 'azure-api-management',
      owner: `group:default/team-${index % TEAMS}`,
      system: `system:default/system-${index % SYSTEMS}`,
      networking: exampleDesign(pattern, tier, {
        name: `apim-${index}`,
        environment: ENVIRONMENTS[Math.floor(index / PAIRS.length) % 4],
        region: REGIONS[index % REGIONS.length],
      }) as {},
    },
  };
}

export function api(index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: `api-${index}`,
      namespace: 'default',
      title: `API ${index}`,
      annotations: {
        'backstage.io/managed-by-location': `url:https://git.example/apis/${index}`,
        'apim-networking/gateway': `gateway-${index % GATEWAYS}`,
      },
    },
    spec: {
      type: 'openapi',
      lifecycle: 'production',
      owner: `group:default/team-${index % TEAMS}`,
      system: `system:default/system-${index % SYSTEMS}`,
      definition: `openapi: 3.1.0\ninfo: { title: API ${index}, version: '1' }\npaths: {}\n`,
    },
  };
}

export function* pages(
  count: number,
  make: (index: number) => Entity,
  size = 400,
): Generator<Entity[]> {
  for (let start = 0; start < count; start += size) {
    yield Array.from({ length: Math.min(size, count - start) }, (_, index) =>
      make(start + index),
    );
  }
}
