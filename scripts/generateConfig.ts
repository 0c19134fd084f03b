/**
 * Writes, from the zod schemas of the configuration, the config.schema.json of each package for Backstage, and the settings that exist under
 * `apimNetworking`. `--check` writes nothing and fails where a file differs.
 */
import { configSchema as ofBackend } from '../plugins/apim-networking-backend/configSchema';
import { configSchema as ofScaffolder } from '../plugins/scaffolder-backend-module-apim-networking/configSchema';
import { configJsonSchema } from './config/configJsonSchema';
import { settingsOf } from './config/settingsOf';
import { writeGenerated } from './writeGenerated';

async function main() {
  const settings: Record<string, unknown> = {};
  const files: Record<string, string> = {};
  for (const [name, schema] of Object.entries({
    'apim-networking-backend': ofBackend,
    'scaffolder-backend-module-apim-networking': ofScaffolder,
  })) {
    const json = configJsonSchema(schema);
    files[`plugins/${name}/config.schema.json`] = JSON.stringify(json);
    const { apimNetworking } = settingsOf(json as {}) as {
      apimNetworking: object;
    };
    for (const [key, keys] of Object.entries(apimNetworking)) {
      if (settings[key]) {
        throw new Error(`${name} has ${key} of another package`);
      }
      settings[key] = keys;
    }
  }
  files[
    'plugins/apim-networking-node/src/configuration/settings.generated.ts'
  ] = `/* Written by scripts/generateConfig.ts from the configuration schemas of the packages: do not edit. */
import type { Settings } from './Settings';

export const settings: Settings = ${JSON.stringify(settings)};
`;
  await writeGenerated(files);
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
