import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  declarationDigest,
  GATEWAY_DECLARATION_TOPIC,
} from 'backstage-plugin-apim-networking-node';
import { isGateway } from '../catalog';
import { readDeclarationEvent } from './readDeclarationEvent';

interface Pending {
  digest: string | undefined;
  /** Which of the waits is next. */
  attempt: number;
}

/** Brings some gateways up to date, and gives what the catalog says of them, by reference. */
export type Refresh = (entityRefs: string[]) => Promise<Map<string, Entity>>;

export interface DeclarationListenerOptions {
  refresh: Refresh;
  logger: LoggerService;
  /** Milliseconds before each attempt. The catalog gives what it has processed after a moment. */
  waitsMs?: number[];
  /** How many gateways wait at most; what comes on top is left to the next reading of all. */
  capacity?: number;
}

const WAITS_MS = [1_000, 3_000, 10_000];
const CAPACITY = 10_000;
const BATCH = 200;

/**
 * Reads gateways again whose declaration the catalog has processed, soon after it did. What comes at once is read together. An event
 * that is lost, or that comes before its time, costs nothing but a minute: all gateways are read from time to time.
 */
export class DeclarationListener {
  readonly #options: Required<DeclarationListenerOptions>;
  readonly #pending = new Map<string, Pending>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  static create(options: DeclarationListenerOptions) {
    return new DeclarationListener({
      waitsMs: WAITS_MS,
      capacity: CAPACITY,
      ...options,
    });
  }

  private constructor(options: Required<DeclarationListenerOptions>) {
    this.#options = options;
  }

  /** Of several replicas one gets each event. */
  async subscribe(events: EventsService): Promise<void> {
    await events.subscribe({
      id: 'apim-networking-gateway-declarations',
      topics: [GATEWAY_DECLARATION_TOPIC],
      onEvent: async ({ eventPayload }) => this.#add(eventPayload),
    });
  }

  /** Ends when what is being read is. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #add(payload: unknown): void {
    const event = readDeclarationEvent(payload);
    if (!event) {
      this.#options.logger.warn(
        `An event of ${GATEWAY_DECLARATION_TOPIC} names no resource: it is omitted`,
      );
      return;
    }
    const { entityRef, digest } = event;
    if (
      !this.#pending.has(entityRef) &&
      this.#pending.size >= this.#options.capacity
    ) {
      return;
    }
    this.#pending.set(entityRef, { digest, attempt: 0 });
    this.#schedule();
  }

  #schedule(): void {
    if (this.#timer || this.#stopped || this.#pending.size === 0) return;
    const attempts = [...this.#pending.values()].map(({ attempt }) => attempt);
    const wait = this.#options.waitsMs[Math.min(...attempts)];
    this.#timer = setTimeout(() => {
      this.#running = this.#read().finally(() => {
        this.#timer = undefined;
        this.#schedule();
      });
    }, wait);
    this.#timer.unref();
  }

  async #read(): Promise<void> {
    const taken = [...this.#pending];
    for (let start = 0; start < taken.length; start += BATCH) {
      const batch = taken.slice(start, start + BATCH);
      let entities: Map<string, Entity> | undefined;
      try {
        entities = await this.#options.refresh(batch.map(([ref]) => ref));
      } catch (error) {
        this.#options.logger.warn(
          `${batch.length} gateways whose declaration has changed could not be read`,
          error instanceof Error ? error : new Error(String(error)),
        );
      }
      for (const [ref, pending] of batch) {
        const isDone =
          entities && digestOf(entities.get(ref)) === pending.digest;
        const attempt = pending.attempt + 1;
        // Unless another event has come for it meanwhile.
        if (this.#pending.get(ref) !== pending) continue;
        if (isDone || attempt >= this.#options.waitsMs.length) {
          this.#pending.delete(ref);
        } else {
          this.#pending.set(ref, { ...pending, attempt });
        }
      }
    }
  }
}

function digestOf(entity: Entity | undefined): string | undefined {
  return entity && isGateway(entity) ? declarationDigest(entity) : undefined;
}
