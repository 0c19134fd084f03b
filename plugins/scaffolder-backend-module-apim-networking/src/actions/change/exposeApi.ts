import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createTemplateAction,
  type ActionContext,
} from '@backstage/plugin-scaffolder-node';
import { generateApi } from 'backstage-plugin-apim-networking-bicep';
import { requireApiPath, requireBackendUrl } from '../../api/apiAddress';
import { apiPolicy } from '../../api/apiPolicy';
import { compileApi } from '../../api/compileApi';
import { catalogFileOf, newApiEntity, withGateway } from '../../api/exposedApi';
import {
  hostNameOf,
  policyOfApi,
  requireGatewayForApi,
} from '../../api/gatewayOfApi';
import type { OpenApiDocument } from '../../api/openApiDocument';
import { readGateway } from '../../catalog/readGateway';
import { requireOwnFile } from '../create/requireOwnFile';
import type { CompilerOptions } from '../../compile/obtainCompiler';
import { textOfUpload } from '../../input/textOfUpload';
import type { UntrustedInput } from '../../untrusted/UntrustedInput';
import {
  untrustedInputOf,
  type UntrustedInputOptions,
} from '../../untrusted/untrustedInputOf';
import { placeFiles } from '../../workspace/placeFiles';
import { readTextFile } from '../../workspace/readTextFile';
import { resolveWorkspacePath } from '../../workspace/workspacePath';
import { examples } from './exposeApi.examples';
import { exposeApiInput, exposeApiOutput } from './exposeApi.schema';

const MAX_CHARACTERS = 1_000_000;

/** @public */
export interface ExposeApiActionOptions
  extends CompilerOptions,
    UntrustedInputOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
}

/**
 * `apim:api:expose`: the Bicep by which a gateway serves an API, with its OpenAPI document and its policy, and the entity of the API,
 * which names the gateway.
 *
 * @public
 */
export function createExposeApiAction(options: ExposeApiActionOptions) {
  return createTemplateAction({
    id: 'apim:api:expose',
    description:
      'Exposes an API through an Azure API Management gateway: Bicep with its OpenAPI document and its policy, and its catalog entity',
    examples,
    supportsDryRun: true,
    schema: { input: exposeApiInput, output: exposeApiOutput },
    async handler(ctx) {
      const { workspacePath, logger, signal, input } = ctx;
      const outputPath = input.outputPath ?? 'api';
      const catalogPath = input.catalogPath ?? 'catalog-info.yaml';
      await resolveWorkspacePath(workspacePath, outputPath, 'outputPath');
      const path = requireApiPath(input.path);
      const backendUrl = requireBackendUrl(input.backendUrl);
      if (backendUrl.startsWith('http:')) {
        logger.warn(
          `backendUrl is ${backendUrl}: what the gateway sends there is not encrypted`,
        );
      }
      const subscriptionRequired = input.subscriptionRequired ?? true;

      const gateway = await readGateway(ctx, options.catalog, input.gateway, {
        field: 'gateway',
        kind: 'resource',
        noun: 'a gateway',
        example: 'resource:default/apim-orders',
      });
      const design = requireGatewayForApi(gateway.entity, input.gateway);
      const untrustedInput = untrustedInputOf(options);
      const subject = await subjectOf(ctx, options.catalog, untrustedInput);
      const entity =
        'api' in subject
          ? withGateway(subject.api, gateway.entity, input.api!)
          : newApiEntity(gateway.entity, subject, subject.document);
      const { name, title } = entity.metadata;
      const policy = policyOfApi(design, gateway.entity, {
        ...input,
        subscriptionRequired,
      });
      const api = {
        serviceName: design.name,
        name,
        displayName: title?.trim() || subject.document.title,
        description: entity.metadata.description,
        path,
        backendUrl,
        subscriptionRequired,
        product: input.product
          ? {
              name: input.product,
              displayName: input.productTitle?.trim() || input.product,
              approvalRequired: input.approvalRequired ?? false,
            }
          : undefined,
        openapi: subject.document.yaml,
        policy: apiPolicy(policy),
      };
      const generated = await generateApi(api);
      const catalogFile = await catalogFileFor(
        workspacePath,
        catalogPath,
        entity,
        untrustedInput,
      );
      if ('api' in subject && !catalogFile.inPlace) {
        logger.warn(
          `${catalogPath} was not in the workspace, so it is written from the catalog: where the file of ${name} has its definition by reference, take over the annotation alone`,
        );
      }

      const folder = await mkdtemp(join(workspacePath, '.apim-api-'));
      try {
        for (const file of generated) {
          await writeFile(join(folder, file.path), file.content);
        }
        const compiled = await compileApi({
          folder,
          api,
          compiler: options,
          logger,
          signal,
        });
        await placeFiles({
          workspacePath,
          from: folder,
          to: outputPath,
          files: generated.map(file => file.path),
        });
        ctx.output('compiled', compiled);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      await mkdir(dirname(catalogFile.file), { recursive: true });
      await writeFile(catalogFile.file, catalogFile.text);

      const url = `https://${hostNameOf(design)}/${path}`;
      logger.info(
        `Wrote ${generated.length} files to ${outputPath} and ${catalogPath}: ${name} is at ${url} once they are deployed`,
      );
      ctx.output('entityRef', stringifyEntityRef(entity));
      ctx.output('name', name);
      ctx.output('title', api.displayName);
      ctx.output('serviceName', design.name);
      ctx.output('url', url);
      ctx.output('parametersFile', posix.join(outputPath, 'main.bicepparam'));
      ctx.output(
        'files',
        generated.map(file => posix.join(outputPath, file.path)),
      );
      ctx.output('policy', api.policy);
      if ('api' in subject && subject.url) {
        ctx.output('catalogInfoUrl', subject.url);
      }
    },
  });
}

type Subject = { document: OpenApiDocument } & (
  | { api: Entity; url?: string }
  | { name: string; owner?: string; system?: string }
);

interface SubjectInput {
  api?: string;
  name?: string;
  title?: string;
  description?: string;
  owner?: string;
  system?: string;
  definition?: string;
  definitionPath?: string;
}

/** An API of the catalog, with the document that it has, or a new one with the document that was given. */
async function subjectOf(
  ctx: Pick<
    ActionContext<any>,
    'checkpoint' | 'getInitiatorCredentials' | 'workspacePath'
  > & { input: SubjectInput },
  catalog: ExposeApiActionOptions['catalog'],
  untrustedInput: UntrustedInput,
): Promise<Subject> {
  const { input, workspacePath } = ctx;
  if (input.api && (input.name || input.definition || input.definitionPath)) {
    throw new InputError(
      `api must be omitted for a new API with name and definition, got ${JSON.stringify(
        input.api,
      )}.`,
    );
  }
  if (input.api) {
    const { entity, url } = await readGateway(ctx, catalog, input.api, {
      field: 'api',
      kind: 'api',
      noun: 'an API',
      example: 'api:default/orders',
    });
    const definition = entity.spec?.definition;
    return {
      api: entity,
      url,
      document: await readOpenApi(untrustedInput, {
        text: typeof definition === 'string' ? definition : '',
        field: `spec.definition of ${input.api}`,
      }),
    };
  }
  const { name, owner, system, title, description } = input;
  if (!name) {
    throw new InputError(
      'name must be set to the name of a new API, got nothing. For an API of the catalog, set api instead.',
    );
  }
  const given = await definitionOf(input, workspacePath);
  return {
    ...{ name, owner, system, title, description },
    document: await readOpenApi(untrustedInput, given),
  };
}

function readOpenApi(
  untrustedInput: UntrustedInput,
  document: { text: string; field: string },
): Promise<OpenApiDocument> {
  const { field } = document;
  if (document.text.length > MAX_CHARACTERS) {
    throw new InputError(
      `${field} must have at most ${MAX_CHARACTERS} characters, got ${document.text.length}.`,
    );
  }
  return untrustedInput.run('readOpenApiDocument', document, { field });
}

async function definitionOf(
  { definition, definitionPath }: SubjectInput,
  workspacePath: string,
): Promise<{ text: string; field: string }> {
  if (definition ? definitionPath : !definitionPath) {
    throw new InputError(
      `definition must be the OpenAPI document, got ${
        definition ? 'definitionPath too' : 'nothing'
      }. Set either definition, or definitionPath to a file of the workspace.`,
    );
  }
  if (definition) {
    return {
      text: textOfUpload(definition, 'definition', MAX_CHARACTERS),
      field: 'definition',
    };
  }
  const file = await resolveWorkspacePath(
    workspacePath,
    definitionPath!,
    'definitionPath',
  );
  let text: string;
  try {
    text = await readTextFile(file, 'definitionPath');
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new NotFoundError(
      `definitionPath is ${JSON.stringify(
        definitionPath,
      )}: there is no such file in the workspace`,
      error,
    );
  }
  return {
    text: textOfUpload(text, 'definitionPath', MAX_CHARACTERS),
    field: definitionPath!,
  };
}

/** The file as its owners wrote it, with the annotation, where it is in the workspace; else a new one. */
async function catalogFileFor(
  workspacePath: string,
  catalogPath: string,
  entity: Entity,
  untrustedInput: UntrustedInput,
): Promise<{ file: string; text: string; inPlace: boolean }> {
  const file = await resolveWorkspacePath(
    workspacePath,
    catalogPath,
    'catalogPath',
  );
  const present = await readTextFile(file, catalogPath).catch(error => {
    if (error instanceof InputError) throw error;
    return undefined;
  });
  const annotated =
    present &&
    (await untrustedInput.run(
      'annotateInFile',
      { text: present, api: entity },
      { field: catalogPath },
    ));
  if (annotated) return { file, text: annotated, inPlace: true };
  await requireOwnFile(file, catalogPath, entity, untrustedInput);
  return { file, text: catalogFileOf(entity), inPlace: false };
}
