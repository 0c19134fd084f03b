import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
  resolveSafeChildPath,
  type BackstageCredentials,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
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
  catalog: Pick<CatalogService, 'getEntityByRef'>;
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
            .describe('Folder of the workspace; left out: all of it'),
      },
      output: {
        folderUrl: z => z.string().describe('Where the files can be seen'),
        catalogInfoUrl: z => z.string(),
        entityRef: z => z.string().describe('The entity of the gateway'),
      },
    },
    async handler(ctx) {
      const { name, sourcePath } = ctx.input;
      const sourceFolder = resolveSafeChildPath(
        ctx.workspacePath,
        sourcePath ?? '.',
      );
      const [gateway] = await readEntities(sourceFolder);
      const entityRef = stringifyEntityRef(gateway);

      await gateways.publish({ name, sourceFolder, runId: ctx.task.id });
      const folderUrl = `${await discovery.getExternalBaseUrl(
        'demo-files',
      )}/${name}/`;
      ctx.logger.info(`Published ${name}: ${folderUrl}`);
      ctx.output('folderUrl', folderUrl);
      ctx.output('catalogInfoUrl', `${folderUrl}catalog-info.yaml`);
      ctx.output('entityRef', entityRef);

      const credentials = await ctx.getInitiatorCredentials();
      ctx.logger.info(
        (await appears(catalog, entityRef, credentials))
          ? `${entityRef} is in the catalog`
          : `${entityRef} is not in the catalog yet; it follows when the catalog has read it`,
      );
    },
  });
}

async function appears(
  catalog: Pick<CatalogService, 'getEntityByRef'>,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const deadline = Date.now() + CATALOG_WAIT_MS;
  while (Date.now() < deadline) {
    if (await catalog.getEntityByRef(entityRef, { credentials })) return true;
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
        scaffolder.addActions(createDemoPublishAction(deps));
      },
    });
  },
});
