import fs from 'fs-extra';
import path from 'node:path';

/** The folder of this package, by its own name, which resolves also where packages are embedded or not hoisted. */
export function packageFolder(): string {
  return path.dirname(
    require.resolve('backstage-plugin-apim-networking-bicep/package.json'),
  );
}

/** Where the package keeps its Bicep. */
export function bicepFolder(): string {
  return path.join(packageFolder(), 'bicep');
}

/** What a Bicep file names of others: modules, imports, and texts that it loads. */
const REFERENCE =
  /^(?:module\s+\w+\s+|import\s+[^']*from\s+)'([^']+\.bicep)'|\bloadTextContent\('([^']+)'\)/gm;

/**
 * The files that a Bicep file references, and what those reference in turn.
 *
 * @param entry - file below the folder, with forward slashes
 * @returns paths below the folder, the entry not among them, sorted
 */
export async function referencedFiles(
  folder: string,
  entry: string,
): Promise<string[]> {
  const found = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    const text = await fs.readFile(path.join(folder, file), 'utf8');
    for (const [, bicep, loaded] of text.matchAll(REFERENCE)) {
      const target = path.posix.join(path.posix.dirname(file), bicep ?? loaded);
      if (!found.has(target)) {
        found.add(target);
        if (bicep) await visit(target);
      }
    }
  };
  await visit(entry);
  return [...found].sort();
}
