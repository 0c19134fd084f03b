import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { undeclaredImports, unusedDependencies } from './declared.mjs';

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'apim-declared-'));
after(() => fs.rmSync(home, { recursive: true }));

function folderWith(files) {
  const folder = fs.mkdtempSync(path.join(home, 'package-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

test('names what types and code import and the manifest lacks', () => {
  const folder = folderWith({
    'dist/index.d.ts': `import * as _u from '@scope/types/alpha';\nimport 'side';\ndeclare const a: import('inline').B;`,
    'dist/index.cjs.js': `var fs = require('node:fs'); require('./parts/a.cjs.js');`,
    'dist/parts/a.cjs.js': `require('fs/promises'); import('lazy/deep'); require('own');`,
  });
  assert.deepEqual(undeclaredImports(folder, { name: 'own' }).sort(), [
    'own must declare @scope/types, which dist/index.d.ts imports.',
    'own must declare inline, which dist/index.d.ts imports.',
    'own must declare lazy, which dist/parts/a.cjs.js imports.',
    'own must declare side, which dist/index.d.ts imports.',
  ]);
});

test('takes no text for an import', () => {
  const folder = folderWith({
    'dist/index.cjs.js': `const text = 'moves from ' + a + ' to ';\n// import x from 'y'\nlimits.require('related', 4);`,
  });
  assert.deepEqual(undeclaredImports(folder, { name: 'own' }), []);
});

test('takes peers and packages of types as declared', () => {
  const folder = folderWith({
    'dist/index.d.ts': `import { Log } from 'sarif';\nimport * as react from 'react';`,
  });
  assert.deepEqual(
    undeclaredImports(folder, {
      name: 'own',
      dependencies: { '@types/sarif': '^2.0.0' },
      peerDependencies: { react: '^18.0.0' },
    }),
    [],
  );
});

test('names dependencies that only tests import', () => {
  const folder = folderWith({
    'src/index.ts': `import type { Knex } from 'knex';`,
    'dist/index.d.ts': `import { Inferred } from 'inferred';`,
    'src/index.test.ts': `import { a } from '@scope/tests';`,
  });
  assert.deepEqual(
    unusedDependencies(folder, {
      name: 'own',
      dependencies: { knex: '1', inferred: '1', '@scope/tests': '1' },
    }),
    [
      'own must not depend on @scope/tests: neither its sources, but for tests, nor its types import it.',
    ],
  );
});
