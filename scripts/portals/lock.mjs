import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The entries of a portal's `yarn.lock`, by their keys. */
export function readLock(folder) {
  const { __metadata, ...entries } = parse(
    fs.readFileSync(path.join(folder, 'yarn.lock'), 'utf8'),
  );
  return entries;
}

/** The name of a package in a locator such as `@backstage/ui@npm:0.20.0`. */
export function nameOf(locator) {
  return locator.slice(0, locator.indexOf('@', 1));
}

/** The versions of each package of a lock file, by name. */
export function versionsByName(lock) {
  const versions = new Map();
  for (const { resolution, version } of Object.values(lock)) {
    const name = nameOf(resolution);
    versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  return versions;
}

/** Packages that a lock file holds in more than one version, but did not before: `name a, b`. */
export function newSecondVersions(before, after) {
  const earlier = versionsByName(before);
  return [...versionsByName(after)]
    .filter(
      ([name, versions]) =>
        versions.length > Math.max(1, earlier.get(name)?.length ?? 0),
    )
    .map(([name, versions]) => `${name} ${versions.sort().join(', ')}`);
}

/**
 * Rewrites a lock file that was made under `resolutions` as if the ranges themselves had been resolved to these versions, so that the
 * `resolutions` can go.
 *
 * @param versions - of the packages that were held, by name
 */
export function releaseResolutions(folder, versions) {
  const file = path.join(folder, 'yarn.lock');
  const ranges = new Map();
  for (const { dependencies = {} } of Object.values(readLock(folder))) {
    for (const [name, range] of Object.entries(dependencies)) {
      ranges.set(name, (ranges.get(name) ?? new Set()).add(range));
    }
  }
  const text = fs
    .readFileSync(file, 'utf8')
    .replace(/^"(@[^@]+)@npm:([^",]+)":$/gm, (line, name, range) =>
      versions[name] === range
        ? `"${[...ranges.get(name)].map(one => `${name}@${one}`).join(', ')}":`
        : line,
    );
  fs.writeFileSync(file, text);
}
