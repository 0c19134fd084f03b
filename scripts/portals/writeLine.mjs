#!/usr/bin/env node
/**
 * Writes `lines/<release>.json`, the version of every `@backstage/*` package that a stock portal of that release has:
 *
 *     node scripts/portals/writeLine.mjs 1.55            the release of the installed `@backstage/create-app`
 *     node scripts/portals/writeLine.mjs 1.57 --newest   what the registry has now, which you know to be 1.57
 *
 * A release of Backstage publishes each package with ranges that begin at the versions of that very release. So what the stock template
 * asks for, and what those versions ask for in turn, at the lower end of each range, is the release.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareRuntime } from '../bootstrap/runtime.mjs';
import { main, say, Stop } from '../bootstrap/say.mjs';
import { nameOf, readLock, versionsByName } from './lock.mjs';
import {
  createStockPortal,
  editJson,
  readJson,
  writeJson,
  yarnIn,
} from './stock.mjs';

/** Iterations; each goes one step further from the template's own dependencies. */
const MAX_STEPS = 12;

/** The newer of two versions. */
function newer(one, other) {
  if (!one) return other;
  const numbers = version => version.split(/[.-]/).map(Number);
  const [a, b] = [numbers(one), numbers(other)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at === -1 || a[at] > b[at] ? one : other;
}

/**
 * The versions at the lower end of every range of `@backstage/*` that a portal asks for. What a package asks for counts once the portal
 * has that package in the version of the release: a newer one asks for what is newer.
 */
function releaseVersions(lock) {
  const entries = Object.values(lock);
  const byName = new Map(
    entries.map(entry => [nameOf(entry.resolution), entry]),
  );
  const waiting = entries.filter(({ resolution }) =>
    resolution.includes('@workspace:'),
  );
  const versions = {};
  while (waiting.length > 0) {
    const { dependencies = {} } = waiting.pop();
    for (const [name, range] of Object.entries(dependencies)) {
      const [, lowest] = /^npm:[\^~]?(\d+\.\d+\.\d+\S*)$/.exec(range) ?? [];
      if (!name.startsWith('@backstage/') || !lowest) continue;
      versions[name] = newer(versions[name], lowest);
      const entry = byName.get(name);
      if (entry?.version === lowest) {
        waiting.push(entry);
        byName.delete(name);
      }
    }
  }
  return versions;
}

/** Every package of Backstage that a portal asks for, by the tag that npm moves to its newest version. */
function newestVersions(lock) {
  const names = Object.values(lock).flatMap(({ dependencies }) =>
    Object.keys(dependencies ?? {}),
  );
  return Object.fromEntries(
    names
      .filter(name => name.startsWith('@backstage/'))
      .map(name => [name, 'latest']),
  );
}

/** What the tags have become in a lock file. */
function lockedVersions(lock) {
  return Object.fromEntries(
    [...versionsByName(lock)]
      .filter(([name]) => name.startsWith('@backstage/'))
      .map(([name, [version]]) => [name, version]),
  );
}

/** Keys in order, so that the file changes only where a version does. */
function sorted(versions) {
  return Object.fromEntries(
    Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

await main(async () => {
  const [release, flag] = process.argv.slice(2);
  const newest = flag === '--newest';
  if (!/^\d+\.\d+$/.test(release ?? '') || (flag && !newest)) {
    throw new Stop('Name the release: node scripts/portals/writeLine.mjs 1.55');
  }
  const runtime = await prepareRuntime();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'apim-line-'));
  const folders = ['new', 'classic'].map(name => path.join(home, name));
  try {
    for (const folder of folders) {
      await createStockPortal({
        folder,
        legacy: folder.endsWith('classic'),
        runtime,
      });
      const { version } = readJson(path.join(folder, 'backstage.json'));
      if (!newest && !version.startsWith(`${release}.`)) {
        throw new Stop(`create-app makes a portal of ${version}.`);
      }
    }
    let versions = {};
    for (let count = 1; count <= MAX_STEPS; count++) {
      const found = {};
      const locked = {};
      for (const folder of folders) {
        editJson(path.join(folder, 'package.json'), manifest => {
          Object.assign(manifest.resolutions, versions);
        });
        await yarnIn(folder, runtime, ['install', '--mode=update-lockfile']);
        const lock = readLock(folder);
        Object.assign(
          found,
          newest ? newestVersions(lock) : releaseVersions(lock),
        );
        Object.assign(locked, lockedVersions(lock));
      }
      const changed = Object.keys(found).filter(
        name => found[name] !== versions[name],
      );
      say(`Step ${count}: ${changed.length} versions changed`);
      versions = found;
      if (changed.length === 0) {
        writeJson(
          path.join(import.meta.dirname, 'lines', `${release}.json`),
          sorted(newest ? locked : versions),
        );
        return;
      }
    }
    throw new Stop(`The versions still change after ${MAX_STEPS} steps.`);
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
});
