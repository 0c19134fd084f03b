import fs from 'node:fs';
import path from 'node:path';
import {
  isInstalled,
  NODE_PACKAGES,
  requireInstalled,
  YARN_INTEGRITY,
} from './checksums.mjs';
import { root, tools } from './paths.mjs';
import { run, tail } from './run.mjs';
import { say, step, Stop } from './say.mjs';

const SUPPORTED_MAJORS = [22, 24];

/** The environment without what npm hands to its scripts: its settings are of the old Node, and not of Yarn. */
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(?!config_(?:registry|cafile|https_proxy|proxy|noproxy)$)/i.test(
          name,
        ),
    ),
  );
}

/** Installs one package by its content, into a folder of its own. */
async function npmInstall(folder, wanted, what) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const manifest = path.join(folder, 'package.json');
  if (!fs.existsSync(manifest)) {
    fs.writeFileSync(manifest, '{ "private": true }\n');
  }
  const npm = process.env.npm_execpath;
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--ignore-scripts',
    '--loglevel=error',
    '--save-exact',
    `${wanted.name}@${wanted.version}`,
  ];
  const useNpmScript = npm && /npm-cli\.js$/.test(npm);
  const windows = process.platform === 'win32';
  let command = windows ? 'npm.cmd' : 'npm';
  if (useNpmScript) command = process.execPath;
  const { code, output } = await run(
    command,
    useNpmScript ? [npm, ...args] : args,
    {
      cwd: folder,
      capture: true,
      env: cleanEnvironment(),
      shell: windows && !useNpmScript,
    },
  );
  if (code !== 0) {
    throw new Stop(
      `${what} could not be fetched from the npm registry. Check the network and the registry of \`npm config get registry\`, then run the same command again.`,
      tail(output, 6),
    );
  }
  requireInstalled(folder, wanted);
}

function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}

async function findNode() {
  if (SUPPORTED_MAJORS.includes(majorOf(process.version))) {
    return { node: process.execPath, headers: undefined };
  }
  const platform = `${process.platform}-${process.arch}`;
  const wanted = NODE_PACKAGES[platform];
  if (!wanted) {
    throw new Stop(
      `Node 22 or 24 is needed, this is ${process.version}, and there is no packaged Node for ${platform}. Install Node 24 from https://nodejs.org, then run the same command again.`,
    );
  }
  const folder = path.join(tools, 'node');
  const home = path.join(folder, 'node_modules', wanted.name);
  const node = path.join(
    home,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!fs.existsSync(node) || !isInstalled(folder, wanted)) {
    await step(
      `Node 22 or 24 is needed, this is ${process.version}: fetching Node ${wanted.version} into .tools`,
      () => npmInstall(folder, wanted, `Node ${wanted.version}`),
    );
    if (!fs.existsSync(node)) {
      throw new Stop(
        `The package ${wanted.name} holds no Node. Install Node 24 from https://nodejs.org, then run the same command again.`,
      );
    }
  }
  const { code, output } = await run(node, ['--version'], { capture: true });
  if (code !== 0) {
    throw new Stop(
      `The fetched Node does not run on this machine (${tail(
        output,
        2,
      )}). Install Node 24 from https://nodejs.org, then run the same command again.`,
    );
  }
  return {
    node,
    headers: fs.existsSync(path.join(home, 'include')) ? home : undefined,
  };
}

async function findYarn() {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const version = manifest.packageManager.split('@')[1];
  const folder = path.join(tools, 'yarn');
  const home = path.join(folder, 'node_modules', '@yarnpkg', 'cli-dist');
  const yarn = path.join(home, 'bin', 'yarn.js');
  const wanted = {
    name: '@yarnpkg/cli-dist',
    version,
    integrity: YARN_INTEGRITY[version],
  };
  if (!wanted.integrity) {
    throw new Stop(
      `package.json names Yarn ${version}, whose checksum is not known. Add it to scripts/bootstrap/checksums.mjs: npm view @yarnpkg/cli-dist@${version} dist.integrity`,
    );
  }
  if (!fs.existsSync(yarn) || !isInstalled(folder, wanted)) {
    await step(`Fetching Yarn ${version} into .tools`, () =>
      npmInstall(folder, wanted, `Yarn ${version}`),
    );
  }
  return yarn;
}

/** `yarn` and `node` on the PATH of every child, so that scripts that call them by name get the right ones. */
function writeShims(folder, node, yarn) {
  fs.mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    fs.writeFileSync(
      path.join(folder, 'yarn.cmd'),
      `@"${node}" "${yarn}" %*\r\n`,
    );
    return;
  }
  const shim = path.join(folder, 'yarn');
  const next = `${shim}.${process.pid}`;
  fs.writeFileSync(next, `#!/bin/sh\nexec "${node}" "${yarn}" "$@"\n`, {
    mode: 0o755,
  });
  // Another script can be running it.
  fs.renameSync(next, shim);
}

/**
 * Node 22 or 24 and the project's Yarn: what is on the machine, else what npm has.
 *
 * @returns how to run them, and the environment that every child gets
 */
export async function prepareRuntime() {
  const [{ node, headers }, yarn] = await Promise.all([findNode(), findYarn()]);
  const shims = path.join(tools, 'bin');
  writeShims(shims, node, yarn);
  const env = {
    ...cleanEnvironment(),
    PATH: [shims, path.dirname(node), process.env.PATH].join(path.delimiter),
    YARN_ENABLE_TELEMETRY: '0',
    ...(headers && { npm_config_nodedir: headers }),
  };
  const yarnRun = (args, options = {}) =>
    run(node, [yarn, ...args], { cwd: root, env, ...options });
  say(
    `Node ${(
      await run(node, ['--version'], { capture: true })
    ).output.trim()}, Yarn from .tools`,
  );
  return { node, yarn, env, yarnRun };
}
