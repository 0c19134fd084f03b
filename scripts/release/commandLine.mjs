import fs from 'node:fs';
import path from 'node:path';
import { run, tail } from '../bootstrap/run.mjs';
import { say } from '../bootstrap/say.mjs';

/** What a pipeline installs for the command line, at most. */
const MAX_PACKAGES = 60;
const MAX_MEGABYTES = 15;

function sizeOf(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce(
      (sum, entry) =>
        sum + fs.statSync(path.join(entry.parentPath, entry.name)).size,
      0,
    );
}

/**
 * Installs the command line with npm, as a pipeline does, and runs it.
 *
 * @returns a sentence for each thing that is wrong
 */
export async function checkCommandLine(registry, runtime, folder) {
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const env = { ...runtime.env, npm_config_registry: registry.url };
  const options = { cwd: folder, capture: true, env };
  const installed = await run(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      'backstage-plugin-apim-networking-cli',
    ],
    { ...options, shell: process.platform === 'win32' },
  );
  if (installed.code !== 0) {
    return [`npm cannot install the command line: ${tail(installed.output)}`];
  }
  const modules = path.join(folder, 'node_modules');
  const { packages } = JSON.parse(
    fs.readFileSync(path.join(modules, '.package-lock.json'), 'utf8'),
  );
  const count = Object.keys(packages).length;
  const megabytes = sizeOf(modules) / 1_000_000;
  say(`The command line: ${count} packages, ${megabytes.toFixed(1)} MB`);
  const problems = [];
  if (count > MAX_PACKAGES) {
    problems.push(
      `The command line must install at most ${MAX_PACKAGES} packages, got ${count}.`,
    );
  }
  if (megabytes > MAX_MEGABYTES) {
    problems.push(
      `The command line must install at most ${MAX_MEGABYTES} MB, got ${megabytes.toFixed(
        1,
      )}.`,
    );
  }
  const { code, output } = await run(
    runtime.node,
    [
      path.join(
        modules,
        'backstage-plugin-apim-networking-cli/bin/apim-networking',
      ),
      'explain',
      'TIER-003',
    ],
    options,
  );
  if (code !== 0 || !output.includes('TIER-003')) {
    problems.push(`The installed command line does not run: ${tail(output)}`);
  }
  return problems;
}
