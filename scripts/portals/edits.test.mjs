import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { addToBackend, applyDiff, mergeJson, mergeYaml } from './edits.mjs';

test('adds imports to imports and statements above the start', () => {
  assert.equal(
    addToBackend(
      `/* Hi */\nimport { a } from 'a';\n\nbackend.start();\n`,
      `import {\n  b,\n} from './b';\n\nbackend.add(b);`,
    ),
    `/* Hi */\nimport {\n  b,\n} from './b';\nimport { a } from 'a';\n\nbackend.add(b);\n\nbackend.start();\n`,
  );
});

test('adds keys to keys and entries to lists, each once', () => {
  const merged = mergeYaml(
    `# kept\ncatalog:\n  rules: []\n  locations:\n    - target: a\nempty:\n`,
    `catalog:\n  locations:\n    - target: a\n    - target: b\nempty:\n  key: 1\nnew: true`,
  );
  assert.match(merged, /^# kept/);
  assert.deepEqual(parse(merged), {
    catalog: { rules: [], locations: [{ target: 'a' }, { target: 'b' }] },
    empty: { key: 1 },
    new: true,
  });
});

test('merges JSON', () => {
  assert.deepEqual(
    JSON.parse(mergeJson('{"a":{"b":1}}', '{"a":{"c":2},"d":{"e":3}}')),
    { a: { b: 1, c: 2 }, d: { e: 3 } },
  );
});

test('replaces lines that are there once, hunk by hunk', () => {
  const text = 'one\ntwo\nthree\nfour\n';
  assert.equal(
    applyDiff(text, ' one\n-two\n+2\n\n three\n+3.5'),
    'one\n2\nthree\n3.5\nfour\n',
  );
  assert.equal(applyDiff(text, '@@ top\n+zero\n one'), `zero\n${text}`);
});

test('rejects lines that are not there, or twice', () => {
  assert.throws(() => applyDiff('a\n', '-b\n+c'), /once, got 0/);
  assert.throws(() => applyDiff('a\na\n', '-a\n+c'), /once, got 2/);
});
