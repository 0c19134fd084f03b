import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../bootstrap/paths.mjs';

const SlowestFirst = createRequire(import.meta.url)('./sequencer.cjs');
const { SLOWEST } = SlowestFirst;

/** A test file that Jest has never run. */
const fileOf = (file, size = 0) => ({
  path: path.join(root, file),
  context: { config: { cache: false }, hasteFS: { getSize: () => size } },
});
const sorted = tests =>
  new SlowestFirst().sort(tests).map(({ path: file }) => file);

test('every slow file exists', () => {
  for (const file of SLOWEST) {
    assert.ok(fs.existsSync(path.join(root, file)), file);
  }
});

test('the slow files are first, in the order of the list; then the largest', () => {
  const small = fileOf('plugins/a/src/small.test.ts', 1);
  const large = fileOf('plugins/a/src/large.test.ts', 9);
  const slow = SLOWEST.map(file => fileOf(file));
  assert.deepEqual(
    sorted([small, ...slow.toReversed(), large]),
    [...slow, large, small].map(({ path: file }) => file),
  );
});
