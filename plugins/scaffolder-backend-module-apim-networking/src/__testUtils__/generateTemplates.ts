import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const commandLine = join(
  dirname(require.resolve('backstage-plugin-apim-networking-cli/package.json')),
  'src/program',
);

/** The program takes longer to start than to generate templates, so one process runs it for all. */
const script = `
require(${JSON.stringify(
  require.resolve('@backstage/cli/config/nodeTransform.cjs'),
)});
const { runProgram } = require(${JSON.stringify(commandLine)});
(async () => {
  for (const args of JSON.parse(process.argv[1])) {
    process.exitCode = (await runProgram(args)) || process.exitCode;
  }
})();
`;

/** Templates of one call of the command line. */
export interface TemplateOutput {
  /** File of the settings. */
  settings: string;
  /** That gets the templates. */
  folder: string;
}

/** Generates the templates as a platform team does, by the command line. */
export async function generateTemplates(
  outputs: TemplateOutput[],
): Promise<void> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const calls = outputs.map(({ settings, folder }) => [
    'templates',
    '--out',
    folder,
    '--config',
    settings,
  ]);
  await promisify(execFile)(
    process.execPath,
    ['-e', script, JSON.stringify(calls)],
    { env },
  );
}
