import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOfSections } from './guide.mjs';

const GUIDE = `# Guide

\`\`\`sh
ignored
\`\`\`

## 1. First

\`\`\`sh
yarn add a
\`\`\`

\`\`\`yaml
# app-config.yaml
a: 1
\`\`\`

\`\`\`diff
 // packages/app/src/App.tsx
-old
+new
\`\`\`

\`\`\`json title="package.json"
{ "a": 1 }
\`\`\`

\`\`\`text
not executed
\`\`\`

## 2. Second

\`\`\`yaml
nameless: 1
\`\`\`

## 3. Third

No blocks.
`;

test('gives the blocks of a section with the files that they name', () => {
  assert.deepEqual(
    blocksOfSections(GUIDE, ['1. First']).map(({ file, text }) => [file, text]),
    [
      [undefined, 'yarn add a'],
      ['app-config.yaml', 'a: 1'],
      ['packages/app/src/App.tsx', '-old\n+new'],
      ['package.json', '{ "a": 1 }'],
    ],
  );
});

test('rejects a block without a file, and a section without blocks', () => {
  assert.throws(
    () => blocksOfSections(GUIDE, ['2. Second']),
    /line 34, under "2. Second", must name its file/,
  );
  assert.throws(
    () => blocksOfSections(GUIDE, ['3. Third']),
    /must have blocks under "3. Third"/,
  );
});
