import fs from 'node:fs';
import path from 'node:path';
import { root, tools } from '../bootstrap/paths.mjs';
import { run, tail } from '../bootstrap/run.mjs';

const CLI = { name: '@red-hat-developer-hub/cli', version: '1.9.1' };

/** The packages that a portal loads, and those of the suite that each carries along. docs/dynamic-plugins.md has the same commands. */
export const PLUGINS = [
  {
    folder: 'apim-networking-backend',
    embeds: ['common', 'node'],
  },
  {
    folder: 'catalog-backend-module-apim-networking',
    embeds: ['common', 'node'],
  },
  {
    folder: 'scaffolder-backend-module-apim-networking',
    embeds: ['common', 'node', 'bicep'],
  },
  { folder: 'apim-networking', embeds: [] },
];

async function mustRun(what, command, args, options) {
  const { code, output } = await run(command, args, {
    ...options,
    capture: true,
  });
  if (code !== 0) throw new Error(`${what} failed:\n${tail(output, 40)}`);
}

async function prepareCli() {
  const home = path.join(tools, 'rhdh-cli');
  const program = path.join(home, 'node_modules', '.bin', 'rhdh-cli');
  if (!fs.existsSync(program)) {
    fs.mkdirSync(home, { recursive: true });
    fs.writeFileSync(
      path.join(home, 'package.json'),
      `${JSON.stringify({ private: true })}\n`,
    );
    await mustRun(
      `Installing ${CLI.name} ${CLI.version}`,
      'npm',
      [
        'install',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        '--loglevel=error',
        `${CLI.name}@${CLI.version}`,
      ],
      { cwd: home },
    );
  }
  return program;
}

/**
 * Exports every plugin with the tool that Red Hat provides.
 *
 * @param target - folder that gets one folder for each plugin, as a portal's `dynamicPlugins.rootDirectory` has them
 */
export async function exportPlugins(target) {
  const program = await prepareCli();
  fs.rmSync(target, { recursive: true, force: true });
  for (const { folder, embeds } of PLUGINS) {
    const cwd = path.join(root, 'plugins', folder);
    await mustRun(
      `Exporting ${folder}`,
      program,
      [
        'plugin',
        'export',
        '--clean',
        ...embeds.flatMap(name => [
          '--embed-package',
          `backstage-plugin-apim-networking-${name}`,
        ]),
      ],
      { cwd },
    );
    fs.cpSync(path.join(cwd, 'dist-dynamic'), path.join(target, folder), {
      recursive: true,
      verbatimSymlinks: true,
    });
    // What a package is published with is built into `dist`, too: nothing of an export must be taken for it.
    for (const output of ['dist-dynamic', 'dist']) {
      fs.rmSync(path.join(cwd, output), { recursive: true, force: true });
    }
    console.log(`exported ${folder}`);
  }
}
