import fs from 'node:fs';
import path from 'node:path';
import { run, tail } from '../bootstrap/run.mjs';
import { say, Stop } from '../bootstrap/say.mjs';
import { addToBackend, applyDiff, mergeJson, mergeYaml } from './edits.mjs';

/** What a block makes of the file that it names. */
function edited({ language, file, text }, present) {
  if (language === 'diff') return applyDiff(present, text);
  if (language === 'json') return mergeJson(present, text);
  if (file === 'packages/backend/src/index.ts') {
    return addToBackend(present, text);
  }
  if (file === 'app-config.yaml') return mergeYaml(present, text);
  if (present !== undefined) {
    throw new Error(
      'A block for a file that the portal has must be a diff, unless it adds to the configuration or the backend.',
    );
  }
  return `${text}\n`;
}

/**
 * Does in a portal what blocks of a guide say, and nothing else.
 *
 * @param blocks - see `blocksOfSections`
 * @param env - environment of the commands
 * @throws Stop that names the block
 */
export async function follow(portal, blocks, env) {
  for (const block of blocks) {
    const { section, language, file, text, line } = block;
    const where = `"${section}", line ${line}`;
    if (language === 'sh') {
      const begin = Date.now();
      const { code, output } = await run(
        'bash',
        ['-euo', 'pipefail', '-c', text],
        { cwd: portal, env, capture: true },
      );
      if (code !== 0) {
        throw new Stop(`The commands of ${where} fail:\n${text}`, tail(output));
      }
      say(`${where}: ${((Date.now() - begin) / 1000).toFixed(0)} s`);
    } else {
      const target = path.join(portal, file);
      const present = fs.existsSync(target)
        ? fs.readFileSync(target, 'utf8')
        : undefined;
      try {
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, edited(block, present));
      } catch (error) {
        throw new Stop(
          `${file} cannot be changed as ${where} says: ${error.message}`,
        );
      }
    }
  }
}
