import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import { startBicepCompiler } from './startBicepCompiler';
import { bicepVersion, MINIMUM_BICEP, tooOld } from './bicepVersion';
import { findBicep } from './findBicep';

/** A stand-in that speaks as `bicep jsonrpc` does, as far as telling its version. */
const SPEAKS = `
let text = '';
process.stdin.on('data', data => {
  text += data;
  const id = /"id":(\\d+)/.exec(text);
  if (!id) return;
  text = '';
  const body = JSON.stringify({ jsonrpc: '2.0', id: Number(id[1]), result: { version: process.env.SAYS } });
  process.stdout.write('Content-Length: ' + Buffer.byteLength(body) + '\\r\\n\\r\\n' + body);
});
process.stdin.on('close', () => process.exit());
`;

describe('a compiler that is too old', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
  });

  afterEach(() => fs.remove(folder));

  /** A Bicep CLI of that version. */
  async function standIn(version: string, jsonrpc: string): Promise<string> {
    const file = path.join(folder, 'bicep');
    await fs.writeFile(
      file,
      `#!/bin/sh
[ "$1" = --version ] && echo "Bicep CLI version ${version} (3ba6e06a8d)" && exit 0
${jsonrpc}
`,
      { mode: 0o755 },
    );
    return file;
  }

  async function speaking(version: string): Promise<string> {
    const program = path.join(folder, 'speaks.js');
    await fs.writeFile(program, SPEAKS);
    return standIn(
      version,
      `SAYS=${version} exec "${process.execPath}" "${program}" "$@"`,
    );
  }

  const message = (version: string) =>
    `The Bicep compiler must have version ${MINIMUM_BICEP} or newer, got ${version}. Update it by "az bicep upgrade" or from https://github.com/Azure/bicep/releases, or name another by apimNetworking.bicep.path in app-config or by BICEP_PATH.`;

  it.each(['0.36.1', '0.44.1', '0.49.1'])(
    'is named with its version when it starts: %s',
    async version => {
      const file = await speaking(version);
      await expect(startBicepCompiler(file)).rejects.toMatchObject({
        name: 'BicepCompilationError',
        message: message(version),
      });
    },
  );

  it('is named with its version when it does not know how to start', async () => {
    const file = await standIn(
      '0.17.1',
      `echo 'Unrecognized parameter "jsonrpc"' >&2; exit 1`,
    );
    await expect(findBicep(file)).resolves.toBe(file);
    await expect(startBicepCompiler(file)).rejects.toThrow(message('0.17.1'));
  });

  it.each([MINIMUM_BICEP, '0.50.0', '1.0.0'])(
    'is not one of version %s',
    async version => {
      const starting = startBicepCompiler(await speaking(version));
      await expect(starting).resolves.toBeDefined();
      (await starting).dispose();
    },
  );

  it('is told by numbers, not by text, and not where no version is said', () => {
    expect(tooOld('0.9.1')).toContain('got 0.9.1');
    expect(tooOld('0.100.0')).toBeUndefined();
    expect(tooOld('')).toBeUndefined();
    expect(tooOld('0.0.0')).toBeUndefined();
  });

  it('is not what another program is', async () => {
    const file = await standIn('0.49.2', 'exit 0');
    await expect(bicepVersion(file)).resolves.toBe('0.49.2');
    await expect(bicepVersion('/bin/echo')).resolves.toBeUndefined();
    await expect(bicepVersion('/nowhere')).resolves.toBeUndefined();
  });
});
