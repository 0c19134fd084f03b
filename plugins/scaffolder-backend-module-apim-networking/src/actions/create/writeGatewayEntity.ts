import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  assertGatewayDesign,
  GATEWAY_RESOURCE_TYPE,
} from 'backstage-plugin-apim-networking-common';
import { stringify } from 'yaml';
import { apiEntity } from '../../catalog/apiEntity';
import { declarationOf } from '../../catalog/declaration';
import { gatewayEntity } from '../../catalog/gatewayEntity';
import { requireOwnFile } from './requireOwnFile';
import {
  untrustedInputOf,
  type UntrustedInputOptions,
} from '../../untrusted/untrustedInputOf';
import { resolveWorkspacePath } from '../../workspace/workspacePath';
import { examples } from './writeGatewayEntity.examples';

const DEFAULT_PATH = 'catalog-info.yaml';
/** What ARM accepts as the name of a service. */
const SERVICE_NAME = /^[a-zA-Z](?:[a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?$/;

/**
 * `apim:catalog:write`: writes the catalog entity of a gateway, which declares its design.
 *
 * @public
 */
export function createWriteGatewayEntityAction(
  options: UntrustedInputOptions = {},
) {
  return createTemplateAction({
    id: 'apim:catalog:write',
    description:
      'Writes the catalog-info.yaml of an Azure API Management gateway, which declares its networking',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        design: z =>
          z
            .record(z.any())
            .optional()
            .describe(
              'The gateway design. Default: it is not known, and serviceName is needed',
            ),
        serviceName: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of the service in Azure, of a gateway whose design is not known',
            ),
        present: z =>
          z
            .record(z.any())
            .optional()
            .describe(
              'The entity of a gateway that is changed, as apim:design:read gives it: its name stays, and whatever is not said here. Default: a new gateway',
            ),
        owner: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity reference of the owning group or user; needed for a new gateway',
            ),
        system: z =>
          z.string().optional().describe('Entity reference of the system'),
        title: z => z.string().optional().describe('Name for people'),
        description: z => z.string().optional().describe('What it is for'),
        decisionId: z =>
          z
            .string()
            .optional()
            .describe('The decision that allowed the design'),
        apiName: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of a first API on the gateway, whose entity is written too. Default: none',
            ),
        apiTitle: z =>
          z.string().optional().describe('Name of that API for people'),
        outputPath: z =>
          z
            .string()
            .optional()
            .describe(`File of the workspace. Default: ${DEFAULT_PATH}`),
      },
      output: {
        entityRef: z => z.string().describe('The entity of the gateway'),
        apiEntityRef: z =>
          z
            .string()
            .optional()
            .describe('The entity of the first API, where there is one'),
        path: z => z.string().describe('The file, relative to the workspace'),
      },
    },
    async handler(ctx) {
      const { workspacePath, logger, input } = ctx;
      const path = input.outputPath ?? DEFAULT_PATH;
      const entity = gatewayEntity(designOrName(input), {
        ...input,
        present: presentOf(input.present),
      });
      const api = input.apiName
        ? apiEntity(entity, { ...input, apiName: input.apiName })
        : undefined;
      const file = await resolveWorkspacePath(
        workspacePath,
        path,
        'outputPath',
      );
      const apis = await requireOwnFile(
        file,
        path,
        entity,
        untrustedInputOf(options),
      );

      await mkdir(dirname(file), { recursive: true });
      // Values are quoted that a reader of YAML 1.1 would take for something else than text.
      await writeFile(
        file,
        [
          entity,
          ...apis.filter(({ metadata }) => metadata.name !== input.apiName),
          ...(api ? [api] : []),
        ]
          .map(document =>
            stringify(document, { lineWidth: 0, compat: 'yaml-1.1' }),
          )
          .join('---\n'),
      );
      const entityRef = stringifyEntityRef(entity);
      logger.info(`Wrote ${path}: ${entityRef}`);
      ctx.output('entityRef', entityRef);
      if (api) ctx.output('apiEntityRef', stringifyEntityRef(api));
      ctx.output('path', path);
    },
  });
}

/** @throws InputError for a design that cannot be understood, and where there is neither */
function designOrName(input: { design?: object; serviceName?: string }) {
  if (input.design) return assertGatewayDesign(input.design);
  const name = input.serviceName ?? '';
  if (!SERVICE_NAME.test(name)) {
    throw new InputError(
      `serviceName must be the name of the service in Azure where there is no design, got ${JSON.stringify(
        name,
      )}.`,
    );
  }
  return { name };
}

/** @throws InputError when the present entity is no gateway */
function presentOf(value: object | undefined): Entity | undefined {
  if (!value) return undefined;
  const entity = value as Entity;
  if (
    typeof entity.metadata?.name !== 'string' ||
    entity.spec?.type !== GATEWAY_RESOURCE_TYPE
  ) {
    throw new InputError(
      `present must be the entity of a gateway, as the output entity of apim:design:read, got ${
        typeof entity.kind === 'string' ? entity.kind : 'no entity'
      }.`,
    );
  }
  return declarationOf(entity);
}
