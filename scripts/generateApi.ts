/**
 * Writes, from the zod schemas and the operations in `common/src/api`, the OpenAPI document that the backend validates requests by, the types of
 * the client, and the reference in docs/api.md. `--check` writes nothing and fails where a file differs.
 */
import { apiReference } from './api/apiReference.mjs';
import { clientTypes } from './api/clientTypes';
import { openApiDocument } from './api/openApiDocument';
import { writeGenerated } from './writeGenerated';

async function main() {
  const document = openApiDocument();
  const types = await clientTypes(document);
  await writeGenerated({
    'plugins/apim-networking-backend/src/schema/openapi.json':
      JSON.stringify(document),
    'plugins/apim-networking-common/src/api/generated/openapi.ts': `// Generated from the schemas and operations of this folder by \`yarn generate\`: do not edit.\n\n${types}`,
    'docs/api.md': apiReference(document),
  });
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
