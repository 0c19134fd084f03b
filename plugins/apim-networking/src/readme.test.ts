import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '..');

/** The whole code of the README, by the file that it is for. The test of stock portals applies and compiles its diffs. */
function snippets(): Map<string, string> {
  const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
  return new Map(
    [...readme.matchAll(/^```tsx\n([\s\S]*?)^```/gm)].map(([, code], index) => [
      path.join(root, 'src', `readme${index}.tsx`),
      code,
    ]),
  );
}

/** What the compiler says of files that are not on the disk, against the packages that are installed. */
function compile(files: Map<string, string>): string[] {
  const config = path.join(root, '..', '..', 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    {
      ...ts.readConfigFile(config, ts.sys.readFile).config,
      include: [],
      files: [...files.keys()],
    },
    ts.sys,
    path.dirname(config),
    { noEmit: true, incremental: false, noUnusedLocals: false, types: [] },
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = name => files.has(name) || fileExists(name);
  host.readFile = name => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const code = files.get(name);
    return code === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, code, target, true);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap(name => {
    const file = program.getSourceFile(name);
    return [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ].map(
      ({ messageText }) =>
        `${path.basename(name)}: ${ts.flattenDiagnosticMessageText(
          messageText,
          '\n',
        )}`,
    );
  });
}

describe('the README', () => {
  it('shows code that compiles as it is', () => {
    const files = snippets();
    expect(files.size).toBe(2);
    const broken = path.join(root, 'src', 'broken.tsx');
    files.set(
      broken,
      "import { GatewayPage } from 'backstage-plugin-apim-networking/legacy';",
    );
    expect(compile(files)).toEqual([
      expect.stringMatching(/^broken\.tsx: .*GatewayPage/),
    ]);
  });

  it('puts no semicolon behind an element, which a page would show', () => {
    for (const code of snippets().values()) {
      expect(code).not.toMatch(/^\s*(?:<\/[\w.]+>|\/>);$/m);
    }
  });
});
