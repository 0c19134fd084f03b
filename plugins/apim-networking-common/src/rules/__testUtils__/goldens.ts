import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What tests found when someone last looked at it, by name.
 *
 * @param folder - of the test
 */
export function goldens(folder: string, file: string) {
  const path = join(folder, '__goldens__', file);
  const all: Record<string, unknown> = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : {};
  return {
    /** What is expected, which is what was found where goldens are written anew. */
    of(name: string, found: unknown): unknown {
      if (process.env.UPDATE_GOLDENS === 'true') {
        all[name] = found;
        mkdirSync(join(folder, '__goldens__'), { recursive: true });
        writeFileSync(path, `${JSON.stringify(all, undefined, 1)}\n`);
      }
      return all[name];
    },
  };
}
