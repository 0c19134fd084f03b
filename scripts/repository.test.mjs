import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { root } from './bootstrap/paths.mjs';

const {
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  FieldFormatEntityPolicy,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
} = createRequire(import.meta.url)('@backstage/catalog-model');

const read = file => fs.readFileSync(path.join(root, file), 'utf8');

/** The files that a navigation of MkDocs names. */
function filesOf(entry) {
  if (typeof entry === 'string') return [entry];
  return Object.values(entry).flatMap(value =>
    [].concat(value).flatMap(filesOf),
  );
}

test('TechDocs shows every document, and no other', () => {
  const { docs_dir: folder, nav } = parse(read('mkdocs.yml'));
  const documents = fs
    .readdirSync(path.join(root, folder), { recursive: true })
    .map(file => file.split(path.sep).join('/'))
    .filter(file => file.endsWith('.md'))
    // Linked from their overviews.
    .filter(file => !/^(?:rules\/(?!README)|examples\/.*\/)/.test(file));
  assert.deepEqual(nav.flatMap(filesOf).sort(), documents.sort());
});

test('the catalog has an entity for each package', async () => {
  const entities = parseAllDocuments(read('catalog-info.yaml')).map(document =>
    document.toJS(),
  );
  for (const entity of entities) {
    await new SchemaValidEntityPolicy().enforce(entity);
    await new FieldFormatEntityPolicy().enforce(
      await new DefaultNamespaceEntityPolicy().enforce(entity),
    );
    const validator =
      entity.kind === 'System'
        ? systemEntityV1alpha1Validator
        : componentEntityV1alpha1Validator;
    assert.equal(await validator.check(entity), true);
  }
  const packages = fs
    .readdirSync(path.join(root, 'plugins'))
    .map(name => JSON.parse(read(`plugins/${name}/package.json`)))
    .map(({ name, description }) => ({ name, description }));
  assert.deepEqual(
    entities
      .filter(({ kind }) => kind === 'Component')
      .map(({ metadata: { name, description } }) => ({ name, description }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    packages.sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

test('the packages depend on equal ranges of a dependency', () => {
  // Exported as a dynamic plugin, a package takes those that it embeds only where their ranges are its own.
  const ranges = new Map();
  for (const name of fs.readdirSync(path.join(root, 'plugins'))) {
    const { dependencies } = JSON.parse(read(`plugins/${name}/package.json`));
    for (const [dependency, range] of Object.entries(dependencies ?? {})) {
      const packages = ranges.get(dependency) ?? {};
      packages[range] = [...(packages[range] ?? []), name];
      ranges.set(dependency, packages);
    }
  }
  assert.deepEqual(
    [...ranges].filter(([, packages]) => Object.keys(packages).length > 1),
    [],
  );
});
