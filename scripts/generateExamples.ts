/** Writes docs/examples: what the scaffolder's actions put into a repository. */
import fs from 'node:fs';
import path from 'node:path';
import { exampleReference } from '../plugins/scaffolder-backend-module-apim-networking/src/reference/exampleFolders';

const folder = path.resolve(__dirname, '../docs/examples');

async function main(): Promise<void> {
  const files = await exampleReference();
  const names = new Set(files.map(({ path: file }) => file.split('/')[0]));
  for (const name of names) {
    fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  for (const { path: file, content } of files) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
  }
  process.stdout.write(`docs/examples: ${files.length} files\n`);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
