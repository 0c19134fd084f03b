#!/usr/bin/env node
/**
 * Writes the settings that exist under `apimNetworking`, read from the `config.d.ts` of every package: part of `yarn generate`.
 * `--check` only compares and exits with 1 where they differ.
 */
import fs from 'node:fs';
import path from 'node:path';
import { loadConfigSchema } from '@backstage/config-loader';
import prettier from 'prettier';
import { root } from './bootstrap/paths.mjs';

const FILE = path.join(
  root,
  'plugins/apim-networking-node/src/configuration/settings.generated.ts',
);

/** The packages of the suite that have configuration. */
function packagesWithConfiguration() {
  const plugins = path.join(root, 'plugins');
  return fs
    .readdirSync(plugins)
    .filter(name => fs.existsSync(path.join(plugins, name, 'config.d.ts')))
    .map(name => path.join('plugins', name, 'package.json'));
}

/** A JSON schema as nested keys: `true` is a value, `*` every key, and `[]` each item of a list. */
function keysOf(schema) {
  const shapes = (schema.anyOf ?? [schema]).map(shape => {
    const keys = {};
    for (const [key, value] of Object.entries(shape.properties ?? {})) {
      keys[key] = keysOf(value);
    }
    if (typeof shape.additionalProperties === 'object') {
      keys['*'] = keysOf(shape.additionalProperties);
    }
    if (shape.items) {
      const items = keysOf(shape.items);
      if (items !== true) keys['[]'] = items;
    }
    return keys;
  });
  const all = Object.assign({}, ...shapes);
  return Object.keys(all).length > 0 ? all : true;
}

process.chdir(root);
const packagePaths = packagesWithConfiguration();
const schema = await loadConfigSchema({
  dependencies: [],
  packagePaths,
});
const settings = {};
// The schemas come in the order in which they happened to be compiled.
const schemas = schema
  .serialize()
  .schemas.sort((a, b) => (a.path < b.path ? -1 : 1));
for (const { path: file, value } of schemas) {
  if (!packagePaths.some(each => path.dirname(file) === path.dirname(each))) {
    continue;
  }
  for (const [key, keys] of Object.entries(
    keysOf(value.properties.apimNetworking),
  )) {
    if (settings[key]) throw new Error(`${file} has ${key} of another package`);
    settings[key] = keys;
  }
}

const wanted = prettier.format(
  `/* Written by scripts/generateSettings.mjs from the config.d.ts of the packages: do not edit. */
import type { Settings } from './Settings';

export const settings: Settings = ${JSON.stringify(settings)};
`,
  { ...(await prettier.resolveConfig(FILE)), filepath: FILE },
);
const present = fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : '';
if (present !== wanted) {
  const name = path.relative(root, FILE);
  if (process.argv.includes('--check')) {
    process.stderr.write(`${name} is out of date: run yarn generate\n`);
    process.exitCode = 1;
  } else {
    fs.writeFileSync(FILE, wanted);
    process.stdout.write(`wrote ${name}\n`);
  }
}
