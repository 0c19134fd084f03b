import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import prettier from 'prettier';

const root = resolve(__dirname, '..');

/**
 * Writes generated files, formatted, by their paths in the repository. With `--check` on the command line it only compares, and the process
 * fails where a file differs.
 */
export async function writeGenerated(
  files: Record<string, string>,
): Promise<void> {
  const check = process.argv.includes('--check');
  for (const [name, text] of Object.entries(files)) {
    const file = resolve(root, name);
    const config = await prettier.resolveConfig(file);
    const wanted = prettier.format(text, { ...config, filepath: file });
    const present = await readFile(file, 'utf8').catch(() => '');
    if (wanted === present) continue;
    if (check) {
      process.exitCode = 1;
      process.stderr.write(`${name} is out of date: run yarn generate\n`);
    } else {
      await writeFile(file, wanted);
      process.stdout.write(`wrote ${name}\n`);
    }
  }
}
