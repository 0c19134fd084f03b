import type {
  DecisionFilter,
  DecisionStore,
  InsertDecisionOptions,
  PageOptions,
  RecordedDecision,
  RecordScope,
} from '../database';
import type { Meters } from './Meters';

/** Counts the decisions that are recorded; one that was asked for again under its key is none. */
export class MeasuredDecisionStore implements DecisionStore {
  readonly #store: DecisionStore;
  readonly #meters: Pick<Meters, 'decided'>;

  static create(options: {
    store: DecisionStore;
    meters: Pick<Meters, 'decided'>;
  }) {
    return new MeasuredDecisionStore(options.store, options.meters);
  }

  private constructor(store: DecisionStore, meters: Pick<Meters, 'decided'>) {
    this.#store = store;
    this.#meters = meters;
  }

  async insert(
    decision: RecordedDecision,
    idempotencyKey?: string,
    options?: InsertDecisionOptions,
  ): Promise<RecordedDecision> {
    const stored = await this.#store.insert(decision, idempotencyKey, options);
    if (stored.id === decision.id) this.#meters.decided(stored.outcome);
    return stored;
  }

  async confirm(taskId: string, now: string) {
    return this.#store.confirm(taskId, now);
  }

  async findByKey(requestedBy: string, idempotencyKey: string) {
    return this.#store.findByKey(requestedBy, idempotencyKey);
  }

  async get(id: string, within?: RecordScope) {
    return this.#store.get(id, within);
  }

  async list(filter: DecisionFilter, page: PageOptions) {
    return this.#store.list(filter, page);
  }

  async subjectsOf(ids: readonly string[]) {
    return this.#store.subjectsOf(ids);
  }

  async scopedRecords(ids: readonly string[]) {
    return this.#store.scopedRecords(ids);
  }
}
