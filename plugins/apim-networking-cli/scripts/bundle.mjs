// Makes dist/apim-networking.cjs, the command line in one file without dependencies, which a pipeline can check by its checksum, and
// beside it the licenses of the packages that are in it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const outfile = path.resolve(
  root,
  process.argv[2] ?? 'dist/apim-networking.cjs',
);

/** Folders of the packages that files come from: that of the last `node_modules` in the path of each. */
function packagesOf(files) {
  const folders = files
    .map(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
    .filter(Boolean);
  return [...new Set(folders)].sort();
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const [file] = fs
    .readdirSync(folder)
    .filter(entry => /^licen[cs]e/i.test(entry))
    .sort();
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

const { metafile } = await build({
  absWorkingDir: root,
  stdin: {
    contents: "import { main } from './src/main'; main(process.argv.slice(2));",
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  // jsonc-parser has its parts by a require that no bundler sees.
  mainFields: ['module', 'main'],
  // Where the Bicep is, which is copied into gateways and not needed here.
  external: ['backstage-plugin-apim-networking-bicep/package.json'],
  outfile,
  metafile: true,
  banner: { js: '#!/usr/bin/env node' },
  // The same bytes on every machine, so that a checksum can be compared with a build of one's own.
  legalComments: 'eof',
  logLevel: 'warning',
});

fs.writeFileSync(
  path.join(path.dirname(outfile), 'LICENSES.txt'),
  packagesOf(Object.keys(metafile.inputs))
    .map(folder => licenseOf(path.resolve(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`),
);
