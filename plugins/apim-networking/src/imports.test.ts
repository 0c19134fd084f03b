import ts from 'typescript';
import {
  importsOf,
  loadedWith,
  parse,
  publishedFiles,
} from './__testUtils__/imports';

const imports = publishedFiles().flatMap(importsOf);

const BACKSTAGE = [
  ...new Set(
    imports
      .map(({ from }) => from)
      .filter(from => /^@backstage\/[^/]+$/.test(from)),
  ),
].sort();

/** What the declarations of an installed package mark as deprecated. */
function deprecatedIn(name: string): Set<string> {
  const declarations = require
    .resolve(`${name}/package.json`)
    .replace(/package\.json$/, 'dist/index.d.ts');
  const deprecated = new Set<string>();
  for (const statement of parse(declarations).statements) {
    if (!ts.getJSDocDeprecatedTag(statement)) continue;
    const named = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : [statement as ts.DeclarationStatement];
    for (const { name: identifier } of named) {
      if (identifier) deprecated.add(identifier.getText());
    }
  }
  return deprecated;
}

describe('what the package imports', () => {
  it('has React Router in one folder, which new portals do not run', () => {
    expect(
      imports
        .filter(({ from }) => /^(?:react-router|@remix-run\/router)/.test(from))
        .map(({ file }) => file)
        .filter(file => !file.startsWith('routing/')),
    ).toEqual([]);
  });

  it.each(BACKSTAGE)('uses nothing of %s that is deprecated', name => {
    const deprecated = deprecatedIn(name);
    expect(
      imports
        .filter(({ from }) => from === name)
        .flatMap(({ file, names = [] }) =>
          names.filter(used => deprecated.has(used)).map(used => [file, used]),
        ),
    ).toEqual([]);
  });

  it('knows what is deprecated', () => {
    expect(deprecatedIn('@backstage/core-components')).toContain('Link');
  });

  it('reads exports of the framework that older releases lack in one place', () => {
    expect(
      imports
        .filter(
          ({ from, names, kind }) =>
            from === '@backstage/frontend-plugin-api' &&
            names === undefined &&
            kind === 'static',
        )
        .map(({ file }) => file),
    ).toEqual(['routing/framework.ts']);
  });

  it.each(['index.ts', 'legacy.ts', 'templateFilter.ts'])(
    'loads no screen with %s, before anybody opens one',
    entry => {
      expect(
        [...loadedWith(entry)].filter(file => file.startsWith('components/')),
      ).toEqual([]);
    },
  );

  it('loads no rule and no evaluation with the tab, which shows what is stored', () => {
    const used = [...loadedWith('components/NetworkingTab/index.ts')]
      .flatMap(importsOf)
      .filter(({ from }) => from === 'backstage-plugin-apim-networking-common')
      .flatMap(({ names = [] }) => names)
      // Types are named in another way.
      .filter(name => /^(?:[a-z]|[A-Z_]+$)/.test(name));
    expect([...new Set(used)].sort()).toEqual([
      'ANNOTATION_GATEWAY',
      'DEFAULT_WAIVER_DAYS',
      'describeExposure',
      'mayBeWaived',
      'patterns',
      'tiers',
    ]);
  });
});
