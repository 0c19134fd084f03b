#!/usr/bin/env node
/**
 * Writes `report.api.md` of every package: what it exports, with its types, so that a review sees what a change does to the public API.
 * Reads the declarations that `yarn tsc` emits. `--check` compares only, and fails where a report differs.
 *
 * API Extractor, which Backstage uses for this, does not finish on the inferred types of the schemas.
 */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './bootstrap/paths.mjs';
import { main, Stop } from './bootstrap/say.mjs';

const printer = ts.createPrinter({
  removeComments: true,
  newLine: ts.NewLineKind.LineFeed,
});

/** What others can import of the packages: the package, the file of the report and the declarations. */
function entryPoints() {
  const plugins = path.join(root, 'plugins');
  return fs
    .readdirSync(plugins)
    .sort()
    .flatMap(folder => {
      const { name, exports = {} } = JSON.parse(
        fs.readFileSync(path.join(plugins, folder, 'package.json'), 'utf8'),
      );
      return Object.entries(exports)
        .filter(([, file]) => /\.tsx?$/.test(file))
        .map(([entry, file]) => ({
          name: `${name}${entry.slice(1)}`,
          report: path.join(
            plugins,
            folder,
            entry === '.'
              ? 'report.api.md'
              : `report-${entry.slice(2).replaceAll('/', '-')}.api.md`,
          ),
          declarations: path.join(
            root,
            'dist-types/plugins',
            folder,
            file.replace(/\.tsx?$/, '.d.ts'),
          ),
        }));
    });
}

function statementOf(declaration) {
  return ts.isVariableDeclaration(declaration)
    ? declaration.parent.parent
    : declaration;
}

/** TypeScript orders the members of an inferred union by what it has read before, which differs from run to run. */
function withSortedUnions(node, sourceFile) {
  const sorted = context => root => {
    const visit = child => {
      const visited = ts.visitEachChild(child, visit, context);
      if (!ts.isUnionTypeNode(visited)) return visited;
      const textOf = type =>
        printer.printNode(ts.EmitHint.Unspecified, type, sourceFile);
      return ts.factory.updateUnionTypeNode(
        visited,
        ts.factory.createNodeArray(
          [...visited.types].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)),
        ),
      );
    };
    return ts.visitNode(root, visit);
  };
  return ts.transform(node, [sorted]).transformed[0];
}

/** What a symbol is, as a declaration; of one of another package only its name. */
function describe(exported, checker) {
  const { name } = exported;
  const symbol =
    exported.flags & ts.SymbolFlags.Alias
      ? checker.getAliasedSymbol(exported)
      : exported;
  const { declarations = [] } = symbol;
  const own = declarations.filter(declaration =>
    declaration.getSourceFile().fileName.includes('/dist-types/'),
  );
  if (own.length === 0) return `export { ${name} }`;
  const [release = 'undocumented'] = symbol
    .getJsDocTags(checker)
    .map(tag => tag.name)
    .filter(tag => /^(?:public|alpha|beta|internal)$/.test(tag));
  const statements = [...new Set(own.map(statementOf))].map(statement =>
    printer
      .printNode(
        ts.EmitHint.Unspecified,
        withSortedUnions(statement, statement.getSourceFile()),
        statement.getSourceFile(),
      )
      .replace(/^export default /, 'export ')
      .replace(/^export declare /, 'export '),
  );
  return [`// @${release}`, ...statements].join('\n');
}

function reportOf({ name, declarations }, program) {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(
    program.getSourceFile(declarations),
  );
  const symbols = checker
    .getExportsOfModule(module)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    `# API report of \`${name}\``,
    '',
    'Written by `yarn api-reports` from the types of the package. Do not edit.',
    '',
    '```ts',
    symbols.map(symbol => describe(symbol, checker)).join('\n\n'),
    '```',
    '',
  ].join('\n');
}

await main(async () => {
  const check = process.argv.includes('--check');
  const entries = entryPoints();
  const absent = entries.find(
    ({ declarations }) => !fs.existsSync(declarations),
  );
  if (absent) {
    throw new Stop(
      `${absent.name} has no declarations. Run yarn tsc, then the same command again.`,
    );
  }
  const program = ts.createProgram(
    entries.map(({ declarations }) => declarations),
    {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      noEmit: true,
      skipLibCheck: true,
      jsx: ts.JsxEmit.React,
      types: [],
    },
  );
  const different = [];
  const written = new Set();
  for (const entry of entries) {
    const text = reportOf(entry, program);
    written.add(entry.report);
    const present = fs.existsSync(entry.report)
      ? fs.readFileSync(entry.report, 'utf8')
      : '';
    if (present !== text) {
      different.push(path.relative(root, entry.report));
      if (!check) fs.writeFileSync(entry.report, text);
    }
  }
  for (const folder of new Set(entries.map(e => path.dirname(e.report)))) {
    for (const file of fs.readdirSync(folder)) {
      const report = path.join(folder, file);
      if (file.endsWith('.api.md') && !written.has(report)) {
        different.push(path.relative(root, report));
        if (!check) fs.rmSync(report);
      }
    }
  }
  if (check && different.length > 0) {
    throw new Stop(
      `${different.join(
        ', ',
      )} must be what the packages export. Run yarn api-reports and review the diff.`,
    );
  }
  console.log(`API reports: ${written.size}, ${different.length} changed`);
  return 0;
});
