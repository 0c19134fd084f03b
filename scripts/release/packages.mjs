import fs from 'node:fs';
import path from 'node:path';
import { root } from '../bootstrap/paths.mjs';

/**
 * The packages that a release publishes, each after those that it depends on.
 *
 * @returns `{ folder, manifest }` of each
 */
export function publishedPackages() {
  const plugins = path.join(root, 'plugins');
  const waiting = fs
    .readdirSync(plugins)
    .map(name => path.join(plugins, name))
    .map(folder => ({
      folder,
      manifest: JSON.parse(
        fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
      ),
    }))
    .filter(({ manifest }) => !manifest.private);
  const ordered = [];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ manifest }) => manifest.name));
    const index = waiting.findIndex(({ manifest }) =>
      Object.keys(manifest.dependencies ?? {}).every(name => !names.has(name)),
    );
    if (index === -1) {
      throw new Error(
        `${[...names].join(', ')} must not depend on each other.`,
      );
    }
    ordered.push(...waiting.splice(index, 1));
  }
  return ordered;
}
