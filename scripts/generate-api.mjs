#!/usr/bin/env node
// Makes, from the OpenAPI document of the backend, the types of the client in apim-networking-common and the typed router
// of the backend, and the reference in docs/api.md. `--check` writes nothing and fails when a generated file differs from what the document says.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';
import { apiReference } from './apiReference.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const document = resolve(
  root,
  'plugins/apim-networking-backend/src/schema/openapi.yaml',
);
const typesFile = resolve(
  root,
  'plugins/apim-networking-common/src/api/generated/openapi.ts',
);
const routerFile = resolve(
  root,
  'plugins/apim-networking-backend/src/schema/openapi/generated/router.ts',
);
const referenceFile = resolve(root, 'docs/api.md');

const banner = `// Generated from plugins/apim-networking-backend/src/schema/openapi.yaml by \`yarn generate\`: do not edit.
`;

function routerSource(spec) {
  const endpoints = Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const id = operation.operationId;
      const success = Object.keys(operation.responses).find(code =>
        code.startsWith('2'),
      );
      const pathParameters = /\{/.test(path)
        ? `path: operations['${id}']['parameters']['path'];`
        : '';
      const body = operation.requestBody
        ? `body: operations['${id}']['requestBody']['content']['application/json'];`
        : '';
      return `'#${method}|${path}': { ${pathParameters} ${body} response: operations['${id}']['responses'][${success}]['content']['application/json']; };`;
    }),
  );
  return `${banner}
import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import type { operations } from 'backstage-plugin-apim-networking-common';

export type EndpointMap = { ${endpoints.join('\n')} };

export const spec = ${JSON.stringify(spec)} as const;

export const createOpenApiRouter = (
  options?: Parameters<typeof createValidatedOpenApiRouterFromGeneratedEndpointMap>['1'],
) => createValidatedOpenApiRouterFromGeneratedEndpointMap<EndpointMap>(spec, options);
`;
}

async function format(file, text) {
  const config = await prettier.resolveConfig(file);
  return prettier.format(text, { ...config, filepath: file });
}

const spec = parse(await readFile(document, 'utf8'));
const types = astToString(await openapiTypescript(pathToFileURL(document)));
const outputs = [
  [typesFile, `${banner}\n${types}`],
  [routerFile, routerSource(spec)],
  [referenceFile, apiReference(spec)],
];

const check = process.argv.includes('--check');
let drifted = false;
for (const [file, text] of outputs) {
  const wanted = await format(file, text);
  const present = await readFile(file, 'utf8').catch(() => '');
  if (wanted === present) continue;
  const name = relative(root, file);
  if (check) {
    drifted = true;
    process.stderr.write(
      `${name} differs from openapi.yaml: run yarn generate\n`,
    );
  } else {
    await writeFile(file, wanted);
    process.stdout.write(`wrote ${name}\n`);
  }
}
if (drifted) process.exitCode = 1;
