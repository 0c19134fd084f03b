import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { readGateway } from '../../catalog/readGateway';
import { requireGatewayDesign } from '../../catalog/requireGateway';
import { examples } from './readDesign.examples';

/**
 * `apim:design:read`: the design that a gateway declares in the catalog, read as the user who runs the template.
 *
 * @public
 */
export function createReadDesignAction(options: {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
}) {
  return createTemplateAction({
    id: 'apim:design:read',
    description:
      'Reads the networking that an Azure API Management gateway declares in the catalog',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z
            .string()
            .describe(
              'The gateway: a Resource of type azure-api-management; the kind defaults to resource',
            ),
      },
      output: {
        design: z => z.record(z.any()).describe('The gateway design'),
        entity: z =>
          z
            .record(z.any())
            .describe(
              'The entity as its owners wrote it, for `present` of apim:catalog:write',
            ),
        entityRef: z => z.string().describe('The entity, in full'),
        name: z => z.string().describe('Name of the service in Azure'),
        environment: z => z.string().describe('The environment'),
        tier: z => z.string().describe('The tier'),
        pattern: z => z.string().describe('The networking pattern'),
        region: z => z.string().describe('The primary region'),
        publicNetworkAccess: z =>
          z.string().describe('Whether public access is Enabled or Disabled'),
        catalogInfoUrl: z =>
          z
            .string()
            .optional()
            .describe('URL of the file that declares it, where it has one'),
        title: z => z.string().describe('Name for people'),
        owner: z =>
          z.string().optional().describe('Entity reference of the owner'),
        system: z =>
          z.string().optional().describe('Entity reference of the system'),
      },
    },
    async handler(ctx) {
      const { entity, entityRef, url } = await readGateway(
        ctx,
        options.catalog,
        ctx.input.entityRef,
      );
      const design = requireGatewayDesign(
        entity,
        'entityRef',
        ctx.input.entityRef,
      );
      ctx.logger.info(
        `${entityRef} declares ${design.name}: ${design.pattern} on ${design.tier} in ${design.region}`,
      );
      // By way of JSON, as what is undefined has no place in an output.
      ctx.output('design', JSON.parse(JSON.stringify(design)));
      ctx.output('entity', entity);
      ctx.output('entityRef', entityRef);
      ctx.output('name', design.name);
      ctx.output('environment', design.environment);
      ctx.output('tier', design.tier);
      ctx.output('pattern', design.pattern);
      ctx.output('region', design.region);
      ctx.output('publicNetworkAccess', design.publicNetworkAccess);
      if (url) ctx.output('catalogInfoUrl', url);
      ctx.output('title', entity.metadata.title ?? entity.metadata.name);
      const { owner, system } = entity.spec ?? {};
      if (typeof owner === 'string') ctx.output('owner', owner);
      if (typeof system === 'string') ctx.output('system', system);
    },
  });
}
