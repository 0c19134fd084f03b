/**
 * Writes, from the zod schemas and the operations in `common/src/api`, the OpenAPI document that the backend validates requests by, the types of
 * the client, and the reference in docs/api.md. `--check` writes nothing and fails where a file differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import prettier from 'prettier';
import { apiReference } from './api/apiReference.mjs';
import { clientTypes } from './api/clientTypes';
import { openApiDocument } from './api/openApiDocument';

const root = resolve(__dirname, '..');

async function format(file: string, text: string): Promise<string> {
  const config = await prettier.resolveConfig(file);
  return prettier.format(text, { ...config, filepath: file });
}

async function main() {
  const document = openApiDocument();
  const outputs = {
    'plugins/apim-networking-backend/src/schema/openapi.json':
      JSON.stringify(document),
    'plugins/apim-networking-common/src/api/generated/openapi.ts': `// Generated from the schemas and operations of this folder by \`yarn generate\`: do not edit.\n\n${await clientTypes(
      document,
    )}`,
    'docs/api.md': apiReference(document),
  };
  const check = process.argv.includes('--check');
  for (const [name, text] of Object.entries(outputs)) {
    const file = resolve(root, name);
    const wanted = await format(file, text);
    const present = await readFile(file, 'utf8').catch(() => '');
    if (wanted === present) continue;
    if (check) {
      process.exitCode = 1;
      process.stderr.write(
        `${relative(root, file)} is out of date: run yarn generate\n`,
      );
    } else {
      await writeFile(file, wanted);
      process.stdout.write(`wrote ${name}\n`);
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
