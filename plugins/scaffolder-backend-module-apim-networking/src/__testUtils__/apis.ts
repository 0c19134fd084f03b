import type { Entity } from '@backstage/catalog-model';
import type { GatewayDesignInput } from 'backstage-plugin-apim-networking-common';
import { orders, partners, designOfPattern } from './designs';

/** An OpenAPI document. */
export const openapi = `openapi: 3.0.3
info:
  title: Orders
  description: Takes orders.
  version: '1'
paths:
  /orders:
    get:
      operationId: list
      responses:
        '200':
          description: OK
`;

const gateway = (
  name: string,
  networking: GatewayDesignInput | undefined,
  annotations?: Record<string, string>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name, ...(annotations && { annotations }) },
  spec: {
    type: 'azure-api-management',
    owner: 'group:default/api-platform',
    ...(networking && {
      networking: JSON.parse(JSON.stringify(networking)),
    }),
  },
});

/** An API of the catalog that another gateway serves already. */
export const stock: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    name: 'stock',
    title: 'Stock',
    description: 'What is there.',
    annotations: {
      'apim-networking/gateway': 'apim-partners',
      'backstage.io/managed-by-location': 'url:https://git.test/stock.yaml',
    },
  },
  spec: {
    type: 'openapi',
    lifecycle: 'production',
    owner: 'group:default/stock-team',
    definition: openapi.replace('title: Orders', 'title: Stock levels'),
  },
};

/** Gateways of a catalog, and APIs. */
export const apiCatalog: Entity[] = [
  gateway('apim-orders', orders, { 'apim-networking/decision': 'd-1' }),
  gateway('apim-orders-registered', orders),
  gateway('apim-partners', partners),
  gateway('apim-small', {
    ...designOfPattern.public,
    tier: 'Consumption',
    name: 'apim-small',
  }),
  gateway('apim-team', designOfPattern['workspace-injection']),
  gateway('apim-bare', undefined),
  stock,
  {
    ...stock,
    metadata: { name: 'events' },
    spec: { ...stock.spec, type: 'asyncapi' },
  },
];
