import assert from 'node:assert/strict';
import path from 'node:path';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { root } from '../bootstrap/paths.mjs';

const require = createRequire(
  createRequire(import.meta.url).resolve('@backstage/cli/package.json'),
);
const { ESLint } = require('eslint');

const RULES = [
  'i18next/no-literal-string',
  'no-restricted-syntax',
  'react/jsx-no-literals',
];

/** The lines of a file of the frontend plugin that have a text outside of the catalogue. */
async function linesWithTexts(text, file = 'components/Probe.tsx') {
  const home = path.join(root, 'plugins/apim-networking');
  const eslint = new ESLint({ cwd: home });
  const [{ messages }] = await eslint.lintText(text, {
    filePath: path.join(home, 'src', file),
  });
  const lines = messages
    .filter(({ ruleId }) => RULES.includes(ruleId))
    .map(({ line }) => line);
  return [...new Set(lines)].sort((a, b) => a - b);
}

const SOME_TEXTS = `
export const columns = ['Owner', 'Exposure'];
export const facts = [{ term: 'Valid until', key: 'until' }];
export const sentence = (name: string) => \`\${name} cannot be built\`;
export const titles: Record<string, string> = { error: 'Error' };
export function Probe(props: { name: string }) {
  return (
    <section title="exposure">
      <p>nothing</p>
      <p>{props.name ? 'Show all' : 'Show less'}</p>
      <input
        aria-label={\`Remove \${props.name}\`}
        placeholder="name"
      />
    </section>
  );
}
`;

test('finds texts in elements, attributes, tables and sentences', async () => {
  assert.deepEqual(
    await linesWithTexts(SOME_TEXTS),
    [2, 3, 4, 5, 8, 9, 10, 12, 13],
  );
});

test('takes messages, tests and code for what they are', async () => {
  assert.deepEqual(
    await linesWithTexts(SOME_TEXTS, 'components/messages.ts'),
    [],
  );
  assert.deepEqual(
    await linesWithTexts(SOME_TEXTS, 'components/Probe.test.tsx'),
    [],
  );
  assert.deepEqual(
    await linesWithTexts(`
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../translation';

const useStyles = makeStyles({ root: { gridTemplateColumns: '1fr auto' } });

export function Probe(props: { id: string; tier: string }) {
  const t = useTranslate();
  return (
    <a className={useStyles().root} href={\`/rules/\${props.id}\`} rel="noopener noreferrer">
      {props.tier === 'StandardV2' ? t('shared.close') : props.id} · {props.tier}
    </a>
  );
}
`),
    [],
  );
});
