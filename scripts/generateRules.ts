/** Writes docs/rules from the registry of rules. */
import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { ruleReference } from '../plugins/apim-networking-common/src/reference';

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
process.stdout.write(`docs/rules: ${pages.length} pages\n`);
