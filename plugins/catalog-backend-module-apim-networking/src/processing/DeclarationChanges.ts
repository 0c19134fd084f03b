import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  declarationDigest,
  GATEWAY_DECLARATION_TOPIC,
  type GatewayDeclarationEvent,
} from 'backstage-plugin-apim-networking-node';

const CACHE_KEY = 'declaration';
const NONE = '';

/** Tells of the declarations of gateways that are processed with something else than before. */
export class DeclarationChanges {
  readonly #events: EventsService;

  static create(options: { events: EventsService }) {
    return new DeclarationChanges(options.events);
  }

  private constructor(events: EventsService) {
    this.#events = events;
  }

  /**
   * Compares with what was processed the last time. That nobody could be told fails nothing: gateways are read from time to time
   * anyway.
   *
   * @param cache - what the catalog keeps for the entity from one time to the next
   */
  async publish(
    entity: Entity,
    isGateway: boolean,
    cache: CatalogProcessorCache,
  ): Promise<void> {
    const before = (await cache.get<string>(CACHE_KEY)) ?? NONE;
    const digest = isGateway ? declarationDigest(entity) : NONE;
    if (before === digest) return;
    const event: GatewayDeclarationEvent = {
      entityRef: stringifyEntityRef(entity),
      ...(digest && { digest }),
    };
    try {
      await this.#events.publish({
        topic: GATEWAY_DECLARATION_TOPIC,
        eventPayload: event,
      });
    } catch {
      // Told the next time.
      return;
    }
    await cache.set(CACHE_KEY, digest);
  }
}
