import assert from 'node:assert/strict';
import path from 'node:path';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { root } from '../bootstrap/paths.mjs';

const require = createRequire(manifestOfCli());
const { ESLint } = require('eslint');

function manifestOfCli() {
  return createRequire(import.meta.url).resolve('@backstage/cli/package.json');
}

async function problemsOf(file, text) {
  const home = path.join(root, 'plugins/apim-networking-common');
  const eslint = new ESLint({ cwd: home });
  const [{ messages }] = await eslint.lintText(text, {
    filePath: path.join(home, 'src', file),
  });
  return messages
    .filter(({ ruleId }) => ruleId === 'import/no-restricted-paths')
    .map(({ message }) => message);
}

test('a folder cannot import one that is above it', async () => {
  const [problem] = await problemsOf(
    'model/model.ts',
    "import { rules } from '../rules';\nexport const all = rules;\n",
  );
  assert.match(
    problem,
    /src\/model can import only arm, design, patterns, tiers/,
  );
});

test('a folder can import those below it, and a test any', async () => {
  const text = "import { rules } from '../rules';\nexport const all = rules;\n";
  assert.deepEqual(await problemsOf('policy/policy.ts', text), []);
  assert.deepEqual(await problemsOf('model/capacity.test.ts', text), []);
});
