import { randomUUID } from 'node:crypto';
import type { Waiver } from 'backstage-plugin-apim-networking-common';

/** A request for a waiver, with what a test changes. */
export function waiverRequest(change: Partial<Waiver> = {}): Waiver {
  return {
    id: randomUUID(),
    ruleId: 'POL-002',
    gateway: 'apim-orders',
    environment: 'production',
    reason: 'The partner moves in March; "quotes" <b>and</b> \u0027 are kept.',
    status: 'requested',
    until: '2026-12-24T09:00:00.000Z',
    requestedBy: 'user:default/mira',
    requestedAt: '2026-11-24T09:00:00.000Z',
    ...change,
  };
}
