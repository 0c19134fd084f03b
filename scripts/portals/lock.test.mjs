import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { newSecondVersions, readLock, releaseResolutions } from './lock.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'apim-lock-'));
after(() => fs.rmSync(home, { recursive: true }));

const LOCK = `__metadata:
  version: 10

"@backstage/ui@npm:0.18.1":
  version: 0.18.1
  resolution: "@backstage/ui@npm:0.18.1"
  dependencies:
    clsx: "npm:^2.0.0"

"app@workspace:packages/app":
  version: 0.0.0-use.local
  resolution: "app@workspace:packages/app"
  dependencies:
    "@backstage/ui": "npm:^0.18.0 || ^0.20.0"
    "clsx": "npm:^2.0.0"

"clsx@npm:^2.0.0":
  version: 2.1.0
  resolution: "clsx@npm:2.1.0"

"other@workspace:packages/other":
  version: 0.0.0-use.local
  resolution: "other@workspace:packages/other"
  dependencies:
    "@backstage/ui": "npm:^0.18.1"
`;

function lockOf(text) {
  const folder = fs.mkdtempSync(path.join(home, 'portal-'));
  fs.writeFileSync(path.join(folder, 'yarn.lock'), text);
  return folder;
}

test('resolves ranges to the versions that were held', () => {
  const folder = lockOf(LOCK);
  releaseResolutions(folder, { '@backstage/ui': '0.18.1' });
  const changed = fs.readFileSync(path.join(folder, 'yarn.lock'), 'utf8');
  assert.equal(
    changed,
    LOCK.replace(
      '"@backstage/ui@npm:0.18.1":',
      '"@backstage/ui@npm:^0.18.0 || ^0.20.0, @backstage/ui@npm:^0.18.1":',
    ),
  );
});

test('names the packages of which there is one more version than before', () => {
  const before = readLock(lockOf(LOCK));
  const later = readLock(
    lockOf(
      `${LOCK}
"@backstage/ui@npm:^0.20.0":
  version: 0.20.0
  resolution: "@backstage/ui@npm:0.20.0"
`,
    ),
  );
  assert.deepEqual(newSecondVersions(before, later), [
    '@backstage/ui 0.18.1, 0.20.0',
  ]);
  assert.deepEqual(newSecondVersions(later, later), []);
});
