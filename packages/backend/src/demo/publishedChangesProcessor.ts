import {
  coreServices,
  createBackendModule,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  type CatalogProcessor,
} from '@backstage/plugin-catalog-node';
import type { PublishedGateways } from './PublishedGateways';
import { publishedGatewaysServiceRef } from './publishedGatewaysServiceRef';
import { parseEntities } from './readEntities';

type Changes = Pick<
  PublishedGateways,
  'list' | 'isDeclaredElsewhere' | 'readFile'
>;

/**
 * Puts the published change of a gateway, or of an API that it serves, in the place of what a file of the sample organisation declares, as if the pull request
 * for that file had been merged. The file stays as it is.
 */
export class PublishedChangesProcessor implements CatalogProcessor {
  readonly #gateways: Changes;
  readonly #logger: LoggerService;

  static create(options: { gateways: Changes; logger: LoggerService }) {
    return new PublishedChangesProcessor(options);
  }

  private constructor(options: { gateways: Changes; logger: LoggerService }) {
    this.#gateways = options.gateways;
    this.#logger = options.logger;
  }

  getProcessorName(): string {
    return 'PublishedChangesProcessor';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    if (entity.kind !== 'API' && entity.spec?.type !== 'azure-api-management') {
      return entity;
    }
    const change = await this.#changeOf(stringifyEntityRef(entity));
    return change
      ? {
          ...change,
          metadata: {
            ...change.metadata,
            // Where it was read from is still the file.
            annotations: {
              ...entity.metadata.annotations,
              ...change.metadata.annotations,
            },
          },
        }
      : entity;
  }

  async #changeOf(entityRef: string): Promise<Entity | undefined> {
    for (const name of await this.#gateways.list()) {
      if (!(await this.#gateways.isDeclaredElsewhere(name))) continue;
      try {
        const [gateway] = parseEntities(
          await this.#gateways.readFile(name, 'catalog-info.yaml'),
        );
        if (stringifyEntityRef(gateway) === entityRef) return gateway;
      } catch (error) {
        this.#logger.warn(`The published change of ${name} is omitted`, {
          cause: String(error),
        });
      }
    }
    return undefined;
  }
}

export const publishedChangesModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-published-changes',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        gateways: publishedGatewaysServiceRef,
        logger: coreServices.logger,
      },
      async init({ catalog, ...deps }) {
        catalog.addProcessor(PublishedChangesProcessor.create(deps));
      },
    });
  },
});
