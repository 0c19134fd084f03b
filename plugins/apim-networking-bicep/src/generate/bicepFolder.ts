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
 * @param read - gives the text of such a file
 * @returns paths below the folder, the entry not among them, sorted
 */
export async function referencedFiles(
  entry: string,
  read: (file: string) => Promise<string>,
): Promise<string[]> {
  const found = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    for (const [, bicep, loaded] of (await read(file)).matchAll(REFERENCE)) {
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
