import { writeFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { PublishedGateways } from './PublishedGateways';

const CATALOG_FILE = 'catalog-info.yaml';

/**
 * `demo:fetch`, for the sample portal only: brings the `catalog-info.yaml` of what was published into the workspace, as
 * `fetch:plain:file` does from a Git host, so that what else it describes is kept when the gateway is written again.
 */
export function createDemoFetchAction(options: {
  gateways: Pick<PublishedGateways, 'list' | 'readFile'>;
}) {
  return createTemplateAction({
    id: 'demo:fetch',
    description:
      'Sample portal only: fetches the catalog-info.yaml of a gateway that was published in the local folder',
    supportsDryRun: true,
    schema: {
      input: { name: z => z.string().describe('Name of the gateway') },
      output: {
        fetched: z => z.boolean().describe('Whether anything was published'),
      },
    },
    async handler(ctx) {
      const { name } = ctx.input;
      const fetched = (await options.gateways.list()).includes(name);
      if (fetched) {
        await writeFile(
          resolveSafeChildPath(ctx.workspacePath, CATALOG_FILE),
          await options.gateways.readFile(name, CATALOG_FILE),
        );
        ctx.logger.info(`Fetched ${CATALOG_FILE} of ${name}`);
      } else {
        ctx.logger.info(
          `Nothing was published under ${name}: it is declared elsewhere, and this is its first change`,
        );
      }
      ctx.output('fetched', fetched);
    },
  });
}
