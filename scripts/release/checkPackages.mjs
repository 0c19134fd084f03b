import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from '../bootstrap/paths.mjs';
import { say, step } from '../bootstrap/say.mjs';
import { checkCommandLine } from './commandLine.mjs';
import { undeclaredImports, unusedDependencies } from './declared.mjs';
import { publishedPackages } from './packages.mjs';

/** Everything that the packages depend on, by links; the packages themselves are unpacked. */
function linkDependencies(modules, own) {
  const source = path.join(root, 'node_modules');
  for (const name of fs.readdirSync(source)) {
    if (!own.has(name) && !name.startsWith('.')) {
      fs.symlinkSync(path.join(source, name), path.join(modules, name));
    }
  }
}

function unpack(registry, name, target) {
  const archive = path.join(target, 'package.tgz');
  fs.writeFileSync(archive, registry.tarballOf(name));
  execFileSync('tar', ['-xzf', archive, '-C', target, '--strip-components=1']);
  fs.rmSync(archive);
}

/** Files that the manifest promises. */
function missingFiles(folder, manifest) {
  const promised = Object.values(manifest.exports ?? {}).flatMap(entry =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  return [
    manifest.main,
    manifest.types,
    ...Object.values(manifest.bin ?? {}),
    ...promised,
  ]
    .filter(file => file?.includes('/') && !file.startsWith('@'))
    .filter(file => !fs.existsSync(path.join(folder, file)));
}

/** Entry points of the sources that lead nowhere as published: `prepack` leaves out what was not built. */
function missingEntries(source, packed) {
  return Object.keys(source.exports ?? {}).filter(entry => {
    const published = packed.exports?.[entry];
    return !published || Object.keys(published).length === 0;
  });
}

/** Ranges that only Yarn understands, inside this repository. */
function localRanges({ name, dependencies, peerDependencies }) {
  return Object.entries({ ...dependencies, ...peerDependencies })
    .filter(([, range]) => /^(?:workspace|link|file|patch|portal):/.test(range))
    .map(([other, range]) => `${name} is published with ${other} ${range}`);
}

function wrongLicense(folder, { name }) {
  const file = path.join(folder, 'LICENSE');
  const same =
    fs.existsSync(file) &&
    fs.readFileSync(file).equals(fs.readFileSync(path.join(root, 'LICENSE')));
  return same ? [] : [`${name} must have the LICENSE of the repository`];
}

/** What the directory of plugins and npm link to. */
function wrongRepository({ name, repository, homepage }, folder) {
  const directory = path.relative(root, folder);
  const { repository: own } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const wrong =
    repository?.url !== own.url ||
    repository.directory !== directory ||
    !homepage?.endsWith(`${directory}#readme`);
  return wrong
    ? [
        `${name} must have the repository ${own.url}, the directory ${directory} and its README as homepage`,
      ]
    : [];
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
    return [];
  } catch (error) {
    return [
      `the worker thread of the scaffolder module does not run: ${error.message}`,
    ];
  } finally {
    await threads.dispose();
  }
}

/** Loads a package as it is; a frontend is for a bundler. */
function tryToLoad(require, { name, main: entry, backstage }) {
  if (backstage.role === 'frontend-plugin' || !entry) return [];
  try {
    return Object.keys(require(name)).length > 0
      ? []
      : [`${name} exports nothing`];
  } catch (error) {
    return [`${name} does not load: ${error.message}`];
  }
}

/**
 * Installs and loads what was published to a registry: what is missing from a package, or crashes when it is loaded, is found here and not
 * by those who install it.
 *
 * @returns a sentence for each thing that is wrong
 */
export async function checkPackages(registry, runtime) {
  const packages = publishedPackages();
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
    for (const { manifest } of packages) {
      const target = path.join(modules, manifest.name);
      fs.mkdirSync(target);
      unpack(registry, manifest.name, target);
    }
    const require = createRequire(path.join(home, 'index.js'));
    for (const { folder, manifest } of packages) {
      const target = path.join(modules, manifest.name);
      const packed = JSON.parse(
        fs.readFileSync(path.join(target, 'package.json'), 'utf8'),
      );
      problems.push(
        ...missingFiles(target, packed).map(
          file => `${packed.name} promises ${file}, which is not in it`,
        ),
        ...missingEntries(manifest, packed).map(
          entry => `${packed.name} must have the entry point ${entry}`,
        ),
        ...localRanges(packed),
        ...wrongLicense(target, packed),
        ...wrongRepository(packed, folder),
        ...undeclaredImports(target, packed),
        ...unusedDependencies(folder, packed),
        ...tryToLoad(require, packed),
      );
      say(`${packed.name} ${packed.version} is published and loaded`);
    }
    problems.push(
      ...(await tryWorker(
        path.join(
          modules,
          'backstage-plugin-scaffolder-backend-module-apim-networking',
        ),
      )),
      ...(await step('Installing the command line with npm', () =>
        checkCommandLine(registry, runtime, path.join(home, 'pipeline')),
      )),
    );
    return problems;
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}
