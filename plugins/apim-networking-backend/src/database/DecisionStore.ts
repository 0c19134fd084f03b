import type { Decision } from 'backstage-plugin-apim-networking-common';

/** Keeps decisions, for good. */
export interface DecisionStore {
  /**
   * Stores a decision. With an idempotency key that the same requester has used before, nothing is stored, and the decision of
   * that time is returned.
   */
  insert(decision: Decision, idempotencyKey?: string): Promise<Decision>;

  /** The decision recorded under a requester's key. */
  findByKey(
    requestedBy: string,
    idempotencyKey: string,
  ): Promise<Decision | undefined>;

  /** @param id - a UUID */
  get(id: string): Promise<Decision | undefined>;
}
