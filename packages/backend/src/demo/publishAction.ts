import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  coreServices,
  createBackendModule,
  resolveSafeChildPath,
  type BackstageCredentials,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { createDemoFetchAction } from './fetchAction';
import type { PublishedGateways } from './PublishedGateways';
import { publishedGatewaysServiceRef } from './publishedGatewaysServiceRef';
import { readEntities } from './readEntities';

const CATALOG_WAIT_MS = 15_000;

/**
 * `demo:publish`, for the sample portal only: puts the files of a run in a folder of this machine, shows them, and brings
 * their entities into the catalog. A real portal publishes to its Git host.
 */
export function createDemoPublishAction(options: {
  gateways: PublishedGateways;
  discovery: DiscoveryService;
  catalog: Pick<CatalogService, 'getEntityByRef' | 'refreshEntity'>;
}) {
  const { gateways, discovery, catalog } = options;
  return createTemplateAction({
    id: 'demo:publish',
    description:
      'Sample portal only: publishes the files in a local folder and registers their entities in the catalog',
    schema: {
      input: {
        name: z => z.string().describe('Name of the gateway'),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace. Default: all of it'),
        update: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether a gateway of the catalog is changed. Default: a new one is made',
            ),
      },
      output: {
        folderUrl: z => z.string().describe('Where the files can be seen'),
        catalogInfoUrl: z => z.string(),
        entityRef: z => z.string().describe('The entity of the gateway'),
      },
    },
    async handler(ctx) {
      const { name, sourcePath, update } = ctx.input;
      const sourceFolder = resolveSafeChildPath(
        ctx.workspacePath,
        sourcePath ?? '.',
      );
      const [gateway] = await readEntities(sourceFolder);
      const entityRef = stringifyEntityRef(gateway);
      const credentials = await ctx.getInitiatorCredentials();
      const filesUrl = await discovery.getExternalBaseUrl('demo-files');

      await gateways.publish({
        name,
        sourceFolder,
        runId: ctx.task.id,
        changes: update
          ? {
              declaredElsewhere: !isFrom(
                filesUrl,
                await requirePresent(catalog, entityRef, credentials),
              ),
            }
          : undefined,
      });
      const folderUrl = `${filesUrl}/${name}/`;
      ctx.logger.info(`Published ${name}: ${folderUrl}`);
      ctx.output('folderUrl', folderUrl);
      ctx.output('catalogInfoUrl', `${folderUrl}catalog-info.yaml`);
      ctx.output('entityRef', entityRef);

      if (update) await catalog.refreshEntity(entityRef, { credentials });
      ctx.logger.info(
        (await appears(catalog, gateway, credentials))
          ? `${entityRef} is in the catalog`
          : `${entityRef} is not in the catalog yet; it follows when the catalog has read it`,
      );
    },
  });
}

async function requirePresent(
  catalog: Pick<CatalogService, 'getEntityByRef'>,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<Entity> {
  const present = await catalog.getEntityByRef(entityRef, { credentials });
  if (present) return present;
  throw new NotFoundError(
    `update must be false or omitted for a gateway that is not in the catalog, got true for ${entityRef}.`,
  );
}

/** Whether an entity is in the catalog from a folder that was published here. */
function isFrom(filesUrl: string, { metadata }: Entity): boolean {
  return (
    metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION]?.startsWith(
      `url:${filesUrl}/`,
    ) ?? false
  );
}

/** Waits until the catalog has the gateway as it was published. */
async function appears(
  catalog: Pick<CatalogService, 'getEntityByRef'>,
  gateway: Entity,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const entityRef = stringifyEntityRef(gateway);
  const deadline = Date.now() + CATALOG_WAIT_MS;
  while (Date.now() < deadline) {
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (
      entity &&
      isDeepStrictEqual(entity.spec?.networking, gateway.spec?.networking)
    ) {
      return true;
    }
    await sleep(250);
  }
  return false;
}

export const demoPublishActionModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'demo-publish',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
        gateways: publishedGatewaysServiceRef,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ scaffolder, ...deps }) {
        scaffolder.addActions(
          createDemoFetchAction(deps),
          createDemoPublishAction(deps),
        );
      },
    });
  },
});
