import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readGateway } from '../../catalog/readGateway';
import { sourceOf } from '../../catalog/sourceOf';
import { examples } from './readSource.examples';

/** Git hosts whose URLs are understood. */
const HOSTS = ['github', 'gitlab', 'azure', 'bitbucketCloud'] as const;

/**
 * `apim:source:read`: where the file is that declares an entity, so that a template can change it by a pull request.
 *
 * @public
 */
export function createReadSourceAction(options: {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  integrations: Pick<ScmIntegrationRegistry, 'byUrl'>;
}) {
  return createTemplateAction({
    id: 'apim:source:read',
    description:
      'Finds the repository, the branch and the file that declare an entity of the catalog',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z => z.string().describe('The entity'),
        defaultKind: z =>
          z
            .string()
            .optional()
            .describe('Kind of a reference that has none. Default: resource'),
        host: z =>
          z
            .enum(HOSTS)
            .optional()
            .describe(
              'The Git host that the file must be on. Default: any of them',
            ),
        defaultBranch: z =>
          z
            .string()
            .optional()
            .describe('Branch of a URL that names none. Default: main'),
      },
      output: {
        repoUrl: z =>
          z
            .string()
            .describe(
              'The repository, as RepoUrlPicker and publish actions have it',
            ),
        branch: z => z.string().describe('The branch of the file'),
        folder: z =>
          z
            .string()
            .describe('Folder of the file in the repository; . is its root'),
        catalogInfoPath: z =>
          z.string().describe('The file, relative to the repository'),
        catalogInfoUrl: z => z.string().describe('URL of the file'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const kind = input.defaultKind ?? 'resource';
      const { entityRef, url } = await readGateway(
        ctx,
        options.catalog,
        input.entityRef,
        {
          field: 'entityRef',
          kind,
          noun: 'an entity',
          example: `${kind}:default/orders`,
        },
      );
      const source = sourceOf(url, {
        entityRef,
        host: input.host,
        defaultBranch: input.defaultBranch ?? 'main',
        integrations: options.integrations,
      });
      logger.info(
        `${entityRef} is declared in ${source.catalogInfoPath} of ${source.repoUrl}, branch ${source.branch}`,
      );
      for (const [name, value] of Object.entries(source)) {
        ctx.output(name as keyof typeof source, value);
      }
    },
  });
}
