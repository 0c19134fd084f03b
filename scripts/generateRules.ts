/** Writes docs/rules, and the severities of the rules, from the registry of rules. */
import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { ruleReference } from '../plugins/apim-networking-common/src/reference';
import { rules } from '../plugins/apim-networking-common/src/rules/registry';

const folder = path.resolve(__dirname, '../docs/rules');
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
const pages = ruleReference();
for (const { path: name, content } of pages) {
  const file = path.join(folder, name);
  fs.writeFileSync(
    file,
    prettier.format(content, {
      ...prettier.resolveConfig.sync(file),
      parser: 'markdown',
    }),
  );
}

const severities = path.resolve(
  __dirname,
  '../plugins/apim-networking-common/src/rules/ruleSeverities.ts',
);
fs.writeFileSync(
  severities,
  prettier.format(
    `import type { Severity } from './finding';

/**
 * The severity of each rule, apart from the rules: whoever only has to know a rule by its id loads no more than this. Generated from the
 * registry by \`yarn generate\`.
 *
 * @public
 */
export const RULE_SEVERITIES: Readonly<Record<string, Severity>> = ${JSON.stringify(
      Object.fromEntries(rules.map(({ id, severity }) => [id, severity])),
    )};
`,
    { ...prettier.resolveConfig.sync(severities), parser: 'typescript' },
  ),
);
process.stdout.write(`docs/rules: ${pages.length} pages\n`);
