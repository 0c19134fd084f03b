import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const program = join(
  dirname(require.resolve('backstage-plugin-apim-networking-cli/package.json')),
  'bin',
  'apim-networking',
);

/**
 * Generates the templates as a platform team does, by the command line.
 *
 * @param settings - file of the settings
 * @param folder - that gets them
 */
export async function generateTemplates(
  settings: string,
  folder: string,
): Promise<void> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  await promisify(execFile)(
    process.execPath,
    [program, 'templates', '--out', folder, '--config', settings],
    { env },
  );
}
