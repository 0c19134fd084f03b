// Makes dist/apim-networking.cjs: the command line in one file without dependencies, which a pipeline can check by its checksum.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const outfile = path.resolve(
  root,
  process.argv[2] ?? 'dist/apim-networking.cjs',
);

await build({
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
  outfile,
  banner: { js: '#!/usr/bin/env node' },
  // The same bytes on every machine, so that a checksum can be compared with a build of one's own.
  legalComments: 'eof',
  logLevel: 'warning',
});
