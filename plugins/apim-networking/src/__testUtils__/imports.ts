import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** `src` of this package. */
export const source = path.resolve(__dirname, '..');

/** Something that a file imports. */
export interface Import {
  /** From `src`, such as `plugin.tsx`. */
  file: string;
  /** As it is written, such as `./routes`. */
  from: string;
  /** Undefined for all of it. */
  names: string[] | undefined;
  /** How it is loaded: with the file, on demand, or never. */
  kind: 'static' | 'dynamic' | 'type';
}

/** The files of the package that are published, from `src`. */
export function publishedFiles(): string[] {
  return fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(
      file =>
        /\.tsx?$/.test(file) && !/\.test\.|__testUtils__|setupTests/.test(file),
    );
}

export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(
    file,
    fs.readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
}

/** What a file, from `src`, imports or re-exports. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({
        file,
        from: node.moduleSpecifier.text,
        names: namesOf(node),
        kind: isOfTypes(node) ? 'type' : 'static',
      });
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push({
        file,
        from: node.arguments[0].text,
        names: undefined,
        kind: 'dynamic',
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path.join(source, file)));
  return found;
}

function isOfTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  return ts.isImportDeclaration(node)
    ? Boolean(node.importClause?.isTypeOnly)
    : node.isTypeOnly;
}

function namesOf(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
): string[] | undefined {
  const bindings = ts.isImportDeclaration(node)
    ? node.importClause?.namedBindings
    : node.exportClause;
  return bindings &&
    (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))
    ? bindings.elements.map(
        ({ name, propertyName }) => (propertyName ?? name).text,
      )
    : undefined;
}

/** The files, from `src`, that are loaded with a file: itself and what it imports statically. */
export function loadedWith(file: string, loaded = new Set<string>()) {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const { from, kind } of importsOf(file)) {
    if (kind === 'static' && from.startsWith('.')) {
      loadedWith(resolve(file, from), loaded);
    }
  }
  return loaded;
}

function resolve(file: string, from: string): string {
  const base = path.join(path.dirname(file), from);
  const found = ['.ts', '.tsx', '/index.ts', '/index.tsx']
    .map(ending => base + ending)
    .find(candidate => fs.existsSync(path.join(source, candidate)));
  if (!found) throw new Error(`${file} imports ${from}, which is not there`);
  return found;
}
