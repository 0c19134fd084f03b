import type { Entity } from '@backstage/catalog-model';
import {
  evaluateDesign,
  RULESET_VERSION,
  type GatewayPosture,
  type Waiver,
} from 'backstage-plugin-apim-networking-common';
import type { ApimNetworkingApi } from '../api';
import {
  decide,
  inDays,
  isolated,
  itemOf,
  open,
  policy,
} from '../components/Decisions/__testUtils__/decisions';

/** An API whose gateways the fixtures have. */
export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'refunds', namespace: 'default' },
};

export const gatewayEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'payments', namespace: 'default', title: 'Payments' },
  spec: { type: 'azure-api-management', networking: isolated },
};

function gateway(name: string, design: unknown): GatewayPosture {
  return {
    entityRef: `resource:default/${name}`,
    title: `Gateway ${name}`,
    declared: evaluateDesign(design, { policy }),
    decisionId: 'one',
    viewUrl: 'https://example.com/catalog-info.yaml',
    evidence: {
      kind: 'declared',
      readAt: inDays(0),
      changedAt: inDays(-3),
    },
  };
}

export const waiver: Waiver = {
  id: 'one',
  ruleId: 'POL-002',
  gateway: 'apim-orders',
  environment: 'production',
  reason: 'The partner moves in March.',
  status: 'requested',
  until: inDays(20),
  requestedBy: 'user:default/daan',
  requestedAt: inDays(-1),
};

export const denied = decide(open);
const ended = decide(isolated, {
  changes: { id: 'ended', valid: false, endedBy: 'policy' },
});

/** A backend with each kind of what the screens show: findings, a waiver, an invalid declaration, a denied and an ended decision. */
export const backendOfFixtures: Partial<ApimNetworkingApi> = {
  getPolicy: async () => policy,
  getRules: async () => ({ rulesetVersion: RULESET_VERSION, items: [] }),
  requestWaiver: async wanted => ({ ...waiver, ...wanted }),
  getApiPosture: async () => ({
    entityRef: 'api:default/refunds',
    title: 'Refunds',
    gateways: [
      gateway('payments', isolated),
      gateway('open', open),
      gateway('broken', { ...isolated, tier: 'UltraV9' }),
    ],
    unresolved: [{ reference: 'gone', reason: 'is not in the catalog' }],
    notReadable: 2,
  }),
  getGatewayPosture: async () => ({
    gateway: gateway('payments', isolated),
    apis: [{ entityRef: 'api:default/refunds', title: 'Refunds' }],
    totalApis: 3,
  }),
  getGatewayHistory: async () => ({
    items: [
      {
        changedAt: inDays(-3),
        because: ['design', 'waiver'],
        from: {
          parsed: false,
          pattern: 'unknown',
          exposure: 'unknown',
          headline: 'Not known',
        },
        to: {
          parsed: true,
          pattern: 'isolated',
          exposure: 'private',
          headline: 'Private',
        },
        differences: [],
        findings: [],
      },
    ],
  }),
  listGateways: async ({ exposure }) => ({
    totalItems: exposure ? 0 : 1,
    items: exposure
      ? []
      : [
          {
            entityRef: 'resource:default/apim-orders',
            title: 'Orders gateway',
            parsed: true,
            tier: 'StandardV2',
            pattern: 'isolated',
            region: 'swedencentral',
            environment: 'production',
            exposure: 'private',
            headline: 'Private',
            severity: 'warning',
            findings: { error: 0, warning: 2, info: 1, waived: 1 },
            changedAt: inDays(-1),
          },
        ],
  }),
  getSummary: async () => ({
    totalItems: 1,
    exposure: [{ value: 'private', count: 1 }],
    pattern: [],
    tier: [],
    severity: [],
    owner: [],
    environment: [],
  }),
  listWaivers: async () => ({
    items: [waiver, { ...waiver, id: 'two', status: 'approved' }],
  }),
  listDecisions: async () => ({ items: [itemOf(denied), itemOf(ended)] }),
  getDecision: async id => (id === 'ended' ? ended : denied),
};
