import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** The package of an import, or undefined where it is a file or part of Node.js. */
function packageOf(specifier) {
  if (/^(?:\.|node:)/.test(specifier)) return undefined;
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return builtinModules.includes(name) ? undefined : name;
}

/** The packages that the files of a folder import, each with one of the files. */
function importsOf(folder, isWanted) {
  const found = new Map();
  for (const file of fs.readdirSync(folder, { recursive: true })) {
    if (!isWanted(file)) continue;
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const { importedFiles } = ts.preProcessFile(text, true, true);
    for (const { fileName, pos } of importedFiles) {
      // A method of that name is no import.
      const isMethod = /\.\s*require\s*\(\s*$/.test(text.slice(0, pos));
      const name = isMethod ? undefined : packageOf(fileName);
      if (name && !found.has(name)) found.set(name, file);
    }
  }
  return found;
}

/** `@types/x` has the types of `x`. */
function typesOf(name) {
  return `@types/${name.replace(/^@/, '').replace('/', '__')}`;
}

/**
 * What the code and types of a built package import and its manifest does not declare. A package that hoisting puts within reach here is
 * missing elsewhere.
 *
 * @param folder - of the packed package
 * @returns a sentence for each
 */
export function undeclaredImports(folder, manifest) {
  const { name, dependencies = {}, peerDependencies = {} } = manifest;
  const declared = { ...dependencies, ...peerDependencies };
  const imported = importsOf(path.join(folder, 'dist'), file =>
    /\.d\.ts$|\.[cm]?js$/.test(file),
  );
  return [...imported]
    .filter(
      ([used]) =>
        used !== name && !(used in declared) && !(typesOf(used) in declared),
    )
    .map(
      ([used, file]) =>
        `${name} must declare ${used}, which dist/${file} imports.`,
    );
}

/** Files that are in no build. */
const OF_TESTS = /\.test\.tsx?$|__testUtils__|__fixtures__|setupTests/;

/**
 * What a package depends on and neither its sources import, but for those of tests, nor the types that are made of them.
 *
 * @param folder - of the package in the repository, built
 * @returns a sentence for each
 */
export function unusedDependencies(folder, { name, dependencies = {} }) {
  const imported = [
    ...importsOf(
      path.join(folder, 'src'),
      file => /\.tsx?$/.test(file) && !OF_TESTS.test(file),
    ).keys(),
    ...importsOf(path.join(folder, 'dist'), file =>
      file.endsWith('.d.ts'),
    ).keys(),
  ];
  return Object.keys(dependencies)
    .filter(
      dependency =>
        !imported.some(
          used => used === dependency || typesOf(used) === dependency,
        ),
    )
    .map(
      dependency =>
        `${name} must not depend on ${dependency}: neither its sources, but for tests, nor its types import it.`,
    );
}
