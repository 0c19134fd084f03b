#!/usr/bin/env node
/**
 * Packs every package as it would be published, puts the packages beside their dependencies, and loads them: what is missing
 * from a package, or crashes when it is loaded, is found here and not by those who install it.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from './bootstrap/paths.mjs';
import { main, say, Stop } from './bootstrap/say.mjs';

/** Everything that the packages depend on, by links; the packages themselves are unpacked. */
function linkDependencies(modules, own) {
  const source = path.join(root, 'node_modules');
  for (const name of fs.readdirSync(source)) {
    if (!own.has(name) && !name.startsWith('.')) {
      fs.symlinkSync(path.join(source, name), path.join(modules, name));
    }
  }
}

function pack(folder, target) {
  const archive = path.join(target, 'package.tgz');
  execFileSync('yarn', ['pack', '--out', archive], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  execFileSync('tar', ['-xzf', archive, '-C', target, '--strip-components=1']);
  fs.rmSync(archive);
}

/** Files that the manifest promises. */
function missingFiles(folder, manifest) {
  const promised = Object.values(manifest.exports ?? {}).flatMap(entry =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  return [manifest.main, manifest.types, ...promised]
    .filter(file => file?.includes('/') && !file.startsWith('@'))
    .filter(file => !fs.existsSync(path.join(folder, file)));
}

/** The scaffolder module starts a thread from a file of its own, which nothing else loads. */
async function tryWorker(folder) {
  const require = createRequire(path.join(folder, 'package.json'));
  const { WorkerThreads } = require('./dist/untrusted/WorkerThreads.cjs.js');
  const threads = WorkerThreads.create();
  try {
    await threads.run(
      'readCatalogFile',
      { text: 'kind: API' },
      { field: 'text' },
    );
    return undefined;
  } catch (error) {
    return `the worker thread of the scaffolder module does not run: ${error.message}`;
  } finally {
    await threads.dispose();
  }
}

await main(async () => {
  const plugins = path.join(root, 'plugins');
  const packages = fs.readdirSync(plugins).map(name => {
    const folder = path.join(plugins, name);
    return {
      folder,
      manifest: JSON.parse(
        fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
      ),
    };
  });
  const home = fs.mkdtempSync(
    path.join(os.tmpdir(), 'apim-networking-packed-'),
  );
  const problems = [];
  try {
    const modules = path.join(home, 'node_modules');
    fs.mkdirSync(modules);
    linkDependencies(
      modules,
      new Set(packages.map(({ manifest }) => manifest.name)),
    );
    for (const { folder, manifest } of packages) {
      const target = path.join(modules, manifest.name);
      fs.mkdirSync(target);
      pack(folder, target);
    }
    const require = createRequire(path.join(home, 'index.js'));
    for (const { manifest } of packages) {
      const { name } = manifest;
      const target = path.join(modules, name);
      const packed = JSON.parse(
        fs.readFileSync(path.join(target, 'package.json'), 'utf8'),
      );
      for (const file of missingFiles(target, packed)) {
        problems.push(`${name} promises ${file}, which is not in it`);
      }
      // A frontend is for a bundler; everything else must load as it is.
      if (manifest.backstage.role !== 'frontend-plugin' && packed.main) {
        try {
          if (Object.keys(require(name)).length === 0) {
            problems.push(`${name} exports nothing`);
          }
        } catch (error) {
          problems.push(`${name} does not load: ${error.message}`);
        }
      }
      say(`${name} ${packed.version} is packed and loaded`);
    }
    const worker = await tryWorker(
      path.join(
        modules,
        'backstage-plugin-scaffolder-backend-module-apim-networking',
      ),
    );
    if (worker) problems.push(worker);
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
  if (problems.length > 0) throw new Stop(problems.join('; '));
});
