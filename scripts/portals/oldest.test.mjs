import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../bootstrap/paths.mjs';
import { publishedPackages } from '../release/packages.mjs';
import { blocksOfSections } from './guide.mjs';
import { readJson } from './stock.mjs';

const guide = fs.readFileSync(path.join(root, 'docs/install.md'), 'utf8');
const [{ text }] = blocksOfSections(guide, ['On Backstage 1.55 and 1.56']);
const held = JSON.parse(text).resolutions;
const line = readJson(path.join(import.meta.dirname, 'lines/1.55.json'));

test('the guide holds every package of Backstage that a portal of 1.55 shares with the suite', () => {
  const shared = publishedPackages()
    .flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}))
    .filter(name => name in line);
  assert.deepEqual(
    shared.filter(name => !(name in held)),
    [],
  );
});

test('the guide names the versions of 1.55', () => {
  for (const [name, version] of Object.entries(held)) {
    assert.equal(version, line[name], name);
  }
});
