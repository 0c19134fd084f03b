import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from './paths.mjs';

const IMPORT = /^(?:import|export)\s(?:[^;]*?\sfrom\s)?'([^']+)'/gm;

/** Packages that a script loads before it can install any. */
function packagesOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const specifiers = [...fs.readFileSync(file, 'utf8').matchAll(IMPORT)].map(
    ([, specifier]) => specifier,
  );
  return specifiers.flatMap(specifier => {
    if (specifier.startsWith('node:')) return [];
    return specifier.startsWith('.')
      ? packagesOf(path.resolve(path.dirname(file), specifier), seen)
      : [`${path.relative(root, file)} imports ${specifier}`];
  });
}

for (const name of ['start', 'test']) {
  test(`npm ${name} needs nothing but Node.js to begin`, () => {
    const seen = new Set();
    const script = path.join(root, `scripts/${name}.mjs`);
    assert.deepEqual(packagesOf(script, seen), []);
    assert.ok(seen.size > 5);
  });
}

test('an import of a package is found', () => {
  assert.deepEqual(
    packagesOf(path.join(root, 'scripts/repository.test.mjs')).sort(),
    ['scripts/repository.test.mjs imports yaml'],
  );
});
