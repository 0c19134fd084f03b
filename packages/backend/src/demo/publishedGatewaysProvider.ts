import {
  coreServices,
  createBackendModule,
  type DiscoveryService,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
} from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { PublishedGateways } from './PublishedGateways';
import { publishedGatewaysServiceRef } from './publishedGatewaysServiceRef';
import { parseEntities } from './readEntities';

const PROVIDER = 'demo-published-gateways';

/** Brings into the catalog what the sample portal has published: at start, and whenever there is more. */
export class PublishedGatewaysProvider implements EntityProvider {
  readonly #gateways: PublishedGateways;
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;

  static create(options: {
    gateways: PublishedGateways;
    discovery: DiscoveryService;
    logger: LoggerService;
  }) {
    return new PublishedGatewaysProvider(options);
  }

  private constructor(options: {
    gateways: PublishedGateways;
    discovery: DiscoveryService;
    logger: LoggerService;
  }) {
    this.#gateways = options.gateways;
    this.#discovery = options.discovery;
    this.#logger = options.logger;
  }

  getProviderName(): string {
    return PROVIDER;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const read = async () => this.#read(connection);
    this.#gateways.onPublished(read);
    await read();
  }

  async #read(connection: EntityProviderConnection): Promise<void> {
    const baseUrl = await this.#discovery.getExternalBaseUrl('demo-files');
    const entities: Entity[] = [];
    for (const name of await this.#gateways.list()) {
      // Its entity is there already; the processor of changes sees to it.
      if (await this.#gateways.isDeclaredElsewhere(name)) continue;
      try {
        const url = `${baseUrl}/${name}/catalog-info.yaml`;
        const text = await this.#gateways.readFile(name, 'catalog-info.yaml');
        entities.push(
          ...parseEntities(text).map(entity => withLocation(entity, url)),
        );
      } catch (error) {
        this.#logger.warn(`Published gateway ${name} is omitted`, {
          cause: String(error),
        });
      }
    }
    await connection.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({ entity, locationKey: PROVIDER })),
    });
  }
}

function withLocation(entity: Entity, url: string): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_LOCATION]: `url:${url}`,
        [ANNOTATION_ORIGIN_LOCATION]: `url:${url}`,
        [ANNOTATION_VIEW_URL]: url,
      },
    },
  };
}

export const publishedGatewaysProviderModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-published-gateways',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        discovery: coreServices.discovery,
        gateways: publishedGatewaysServiceRef,
        logger: coreServices.logger,
      },
      async init({ catalog, ...deps }) {
        catalog.addEntityProvider(PublishedGatewaysProvider.create(deps));
      },
    });
  },
});
