import type { Canary } from './Canary';

/** Files of somebody who wants to read something else, and which of them is compiled. */
export interface HostileFolder {
  entry: string;
  files: Record<string, string | Buffer>;
  /** Symbolic links, with where they lead. */
  links: Record<string, string>;
}

type Pick = <T>(values: readonly T[]) => T;

const UP = '../'.repeat(24);
const ENDINGS = ['bicep', 'txt', 'Bicep', 'BICEP', 'md', 'bicepparam', 'x y'];
const LOADS = [
  (path: string) => `loadTextContent(${path})`,
  (path: string) => `loadFileAsBase64(${path})`,
  (path: string) => `base64ToString(loadFileAsBase64(${path}))`,
  (path: string) => `string(loadJsonContent(${path}))`,
  (path: string) => `string(loadJsonContent(${path}, '$'))`,
  (path: string) => `string(loadYamlContent(${path}))`,
  (path: string) => `sys.loadTextContent(${path}, 'utf-16')`,
  (path: string) => `sys.loadTextContent/**/(${path})`,
  (path: string) => `uriComponent(loadTextContent(${path}))`,
];

/**
 * A hostile folder for each seed: all functions that read files, by all ways to write a path, in files of every ending and encoding,
 * reached directly or through other files.
 */
export function hostileFolder(seed: number, canary: Canary): HostileFolder {
  const random = randomOf(seed);
  const pick: Pick = values => values[Math.floor(random() * values.length)];
  const folder: HostileFolder = { entry: '', files: {}, links: {} };
  const depth = Math.floor(random() * 4);
  const place = Array.from({ length: depth }, (_, at) => `d${at}/`).join('');
  const kind = pick([
    'load',
    'load',
    'load',
    'reference',
    'directory',
    'run',
  ] as const);
  const statement = {
    load: () => load(pick, canary),
    reference: () => reference(pick, canary),
    directory: () => directory(pick, canary),
    run: () => variable(pick, canary),
  }[kind]();

  if (random() < 0.15) {
    folder.links[`${place}link`] = pick([
      `${canary.folder}/secret.txt`,
      canary.folder,
      '/proc/self/environ',
    ]);
  }
  if (random() < 0.2)
    folder.files[`${place}bicepconfig.json`] = configuration(pick, canary);

  if (statement.parameters) {
    folder.entry = `${place}main.bicepparam`;
    folder.files[folder.entry] = encoded(pick, statement.parameters);
    folder.files[`${place}main.bicep`] =
      "param p string = ''\nparam q array = []\noutput o string = '${p}${q}'\n";
    return folder;
  }
  indirect(pick, folder, place, statement.template!);
  return folder;
}

interface Statement {
  template?: string;
  parameters?: string;
}

function load(pick: Pick, canary: Canary): Statement {
  const call = pick(LOADS)('PATH');
  const [, fitting = 'txt'] = /(json|yaml)/.exec(call.toLowerCase()) ?? [];
  const path = target(pick, canary, `secret.${fitting}`);
  const text = call.replace('PATH', () => literal(pick, path));
  return loaded(pick, text);
}

function loaded(pick: Pick, call: string): Statement {
  if (pick([true, false, false])) {
    return { parameters: `using 'main.bicep'\nparam p = ${call}\n` };
  }
  return {
    template: pick([
      `output o string = ${call}\n`,
      `var a = ${call}\noutput o string = a\n`,
      `@export()\nvar a = ${call}\n@export()\nfunc f() string => ${call}\noutput o string = f()\n`,
      `param p string = ${call}\noutput o string = p\n`,
      `resource s 'Microsoft.ApiManagement/service@2024-05-01' = {\n  name: ${call}\n  location: 'x'\n  sku: { name: 'Developer', capacity: 1 }\n  properties: { publisherEmail: 'a', publisherName: ${call} }\n}\n`,
      `@description(${call})\noutput o string = ''\n`,
      `output o array = [for i in range(0, 1): ${call}]\n`,
      `type t = 'a'\nvar a = { b: [${call}] }\noutput o object = a\n`,
      `assert a = ${call} == ''\noutput o string = ${call}\n`,
    ]),
  };
}

function reference(pick: Pick, canary: Canary): Statement {
  const ending = pick(['json', 'bicep', 'txt', 'bicepparam', 'tgz', 'yaml']);
  const path = escaped(
    pick,
    `${pick([UP, './', '/'])}${canary.folder.slice(1)}/secret.${ending}`,
  );
  return pick<() => Statement>([
    () => ({
      template: `module m ${path} = {}\noutput o string = m.outputs.secret\n`,
    }),
    () => ({
      template: `import * as all from ${path}\noutput o string = all.secret\n`,
    }),
    () => ({
      template: `import { secret } from ${path}\noutput o string = secret\n`,
    }),
    () => ({ template: `extension ${path}\n` }),
    () => ({ template: `extension ${path} as x\noutput o object = x\n` }),
    () => ({ template: `provider ${path}\n` }),
    () => ({ template: `import ${path}\n` }),
    () => ({ template: `test t ${path} = {}\n` }),
    () => ({ parameters: `using ${path}\n` }),
    () => ({ parameters: `using none\nextends ${path}\n` }),
    () => ({ parameters: `using 'main.bicep'\nextends ${path}\n` }),
    () => ({
      parameters: `using 'main.bicep'\nimport { secret } from ${path}\nparam p = secret\n`,
    }),
  ])();
}

function directory(pick: Pick, canary: Canary): Statement {
  const path = pick([
    `'${UP}${canary.folder.slice(1)}'`,
    `'${UP}${canary.folder.slice(1)}', '*'`,
    `'${canary.folder}'`,
    `'link'`,
    `'${UP}proc/self/cwd/../..${canary.folder}'`,
    `'${UP}proc/self/root${canary.folder}'`,
    `'\${up}\${up}\${up}\${up}\${up}\${up}\${up}\${up}\${up}${canary.folder.slice(
      1,
    )}'`,
  ]);
  const call = `${pick(['', 'sys.'])}loadDirectoryFileInfo(${path})`;
  return pick([
    { template: `var up = '../../'\noutput o array = ${call}\n` },
    {
      template: `var up = '../../'\noutput o string = join(map(${call}, f => f.baseName), ',')\n`,
    },
    {
      parameters: `using 'main.bicep'\nvar up = '../../'\nparam q = ${call}\n`,
    },
  ]);
}

function variable(pick: Pick, { variable: name }: Canary): Statement {
  return {
    parameters: `using 'main.bicep'\nparam p = ${pick([
      `readEnvironmentVariable('${name}')`,
      `readEnvironmentVariable('${name}', 'x')`,
      `base64(readEnvironmentVariable('${name}'))`,
      `externalInput('sys.envVar', '${name}')`,
      `externalInput('sys.cliArg', '${name}')`,
      `sys.readEnvironmentVariable('${name.slice(0, -1)}')`,
      `loadTextContent('${UP}proc/self/environ')`,
      `loadFileAsBase64('${UP}proc/${process.pid}/environ')`,
      `loadFileAsBase64('${UP}proc/${process.ppid}/environ')`,
      `loadTextContent('${UP}proc/self/task/../../${process.pid}/environ')`,
      `loadFileAsBase64('${UP}proc/1/environ')`,
    ])}\n`,
  };
}

function target(pick: Pick, canary: Canary, fitting: string): string {
  const file = pick([fitting, fitting, fitting, 'secret.tgz']);
  return pick([
    ...Array(8).fill(`${canary.folder}/${file}`),
    `/proc/self/root${canary.folder}/${file}`,
    `/proc/${process.pid}/root${canary.folder}/${file}`,
    `/proc/${process.pid}/environ`,
    `/dev/../${canary.folder.slice(1)}/${file}`,
    `link`,
    `link/${file}`,
  ]);
}

/** A path as a literal of Bicep, in one of the ways that somebody has of writing it. */
function literal(pick: Pick, path: string): string {
  if (!path.startsWith('/')) return `'${path}'`;
  const below = path.slice(1);
  // Half of them as it works without containment, so that what is beside it is tried, too.
  if (pick([true, false])) return `'${UP}${below}'`;
  return pick([
    `'${UP}${below}'`,
    `'${UP}${below}'`,
    `'${'./'.repeat(140)}${UP}${below}'`,
    `'d0/d1/${UP}../../${below}'`,
    `'''${UP}${below}'''`,
    `'${path}'`,
    `'file://${path}'`,
    `'//localhost${path}'`,
    `'${UP.replace(/\.\./g, '%2e%2e')}${below}'`,
    `'${UP.replace(/\.\./g, '\\u{2e}\\u{2e}')}${below}'`,
    `'${UP.replace(/\.\.\//g, '\\u{02E}.\\u{2f}')}${below}'`,
    `'${UP.replace(/\//g, '//')}${below}'`,
    `'${UP.replace(/\//g, '\\\\')}${below}'`,
    `'a\\'/../${UP}${below}'`,
    `'\${'${UP}'}${below}'`,
    `concat('${UP}', '${below}')`,
    `'${UP}${below.toUpperCase()}'`,
    `'${UP}${below} '`,
  ]);
}

function escaped(pick: Pick, path: string): string {
  return pick([
    `'${path}'`,
    `'${path}'`,
    `'${path.replace(/\./g, '\\u{2e}')}'`,
    `'''${path}'''`,
    `'\\'/../${path}'`,
    `'${path.replace(/\.\.\//g, './../')}'`,
    `'${path.replace(UP, '../../\u00c5/../../'.repeat(24))}'`,
    `'${path.replace(/\/tmp/, '/proc/self/root/tmp')}'`,
  ]);
}

function configuration(pick: Pick, { folder }: Canary): string {
  return pick([
    `{"extends":"${UP}${folder.slice(1)}/secret.json"}`,
    `{"extensions":{"x":"${UP}${folder.slice(
      1,
    )}/secret.tgz"},"implicitExtensions":["x"]}`,
    `{"cacheRootDirectory":"${folder}"}`,
    `{"cloud":{"currentProfile":"x","profiles":{"x":{"resourceManagerEndpoint":"https://127.0.0.1:9","activeDirectoryAuthority":"https://127.0.0.1:9"}}}}`,
    `{"experimentalFeaturesEnabled":{"localDeploy":true,"testFramework":true,"assertions":true}}`,
    `{"moduleAliases":{"br":{"public":{"registry":"127.0.0.1:9"}}},"analyzers":{"core":{"enabled":false}}}`,
    `{ // a comment\n "Extends": "${folder}/secret.json", "analyzers": {}, }`,
    `not JSON`,
  ]);
}

/** Puts a template somewhere, and leads to it through other files. */
function indirect(
  pick: Pick,
  folder: HostileFolder,
  place: string,
  template: string,
): void {
  let file = `${place}main.bicep`;
  const levels = pick([0, 1, 1, 2]);
  if (levels === 0) {
    folder.entry = file;
    folder.files[file] = encoded(pick, template);
  } else {
    let inner = `${place}inner.${pick(ENDINGS)}`;
    folder.files[inner] = encoded(pick, template);
    for (let level = 1; level < levels; level++) {
      const middle = `${place}m${level}.${pick(ENDINGS)}`;
      folder.files[middle] = leadTo(pick, inner, place);
      inner = middle;
    }
    folder.files[file] = leadTo(pick, inner, place);
    folder.entry = file;
  }
  if (pick([true, false])) {
    file = `${place}main.bicepparam`;
    folder.files[file] = "using 'main.bicep'\n";
    folder.entry = file;
  }
}

function leadTo(pick: Pick, file: string, place: string): string {
  const name = `'${file.slice(place.length)}'`;
  return pick([
    ...Array(6).fill(`module m ${name} = {}\noutput o string = m.outputs.o\n`),
    `import * as all from ${name}\noutput o string = all.a\n`,
    `import { a } from ${name}\noutput o string = a\n`,
  ]);
}

function encoded(pick: Pick, text: string): string | Buffer {
  return pick([
    text,
    text,
    text,
    `\ufeff${text}`,
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    text.replace(/\n/g, '\r\n'),
  ]);
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function randomOf(seed: number): () => number {
  /* eslint-disable no-bitwise */
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
