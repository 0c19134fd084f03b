import fs from 'fs-extra';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Canary } from '../__testUtils__/Canary';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import type { BicepCompiler } from '../compiler/BicepCompiler';
import { startBicepCompiler } from '../compiler/startBicepCompiler';

const describeWithBicep = bicepPath ? describe : describe.skip;

describeWithBicep(`what a file can reference${skipReason}`, () => {
  let canary: Canary;
  let root: string;
  let compiler: BicepCompiler;

  beforeAll(async () => {
    canary = new Canary();
    compiler = await startBicepCompiler(bicepPath!, { sandbox: 'off' });
  });
  beforeEach(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), 'root-'));
  });
  afterEach(() => fs.remove(root));
  afterAll(() => {
    compiler?.dispose();
    canary.remove();
  });

  async function template(
    files: Record<string, string | Buffer>,
    entry = Object.keys(files)[0],
    asked = compiler,
  ) {
    for (const [file, content] of Object.entries(files)) {
      await fs.outputFile(path.join(root, file), content);
    }
    return asked.template(path.join(root, entry), { root });
  }

  const up = '../'.repeat(20);
  const outside = (file: string) => `${up}${canary.folder.slice(1)}/${file}`;

  it('compiles what references files of its folder, of any ending', async () => {
    const { template: text } = await template({
      'infra/main.bicepparam':
        "using '../shared/main.txt'\nparam p = loadTextContent('p.json')\n",
      'infra/p.json': '{}',
      'shared/main.txt':
        "import { a } from './types.md'\nparam p string\noutput o string = '${p}${a}${loadTextContent('../infra/p.json')}'\n",
      'shared/types.md': "@export()\nvar a = 'inside'\n",
    });
    expect(text).toContain('inside');
  });

  it.each([
    [
      'a long path',
      `var a = loadTextContent('${'./'.repeat(
        140,
      )}UP/secret.txt')\noutput o string = a\n`,
    ],
    [
      'an ARM template',
      "module m 'UP/secret.json' = {}\noutput o string = m.outputs.secret\n",
    ],
    [
      'an import',
      "import { secret } from 'UP/secret.bicep'\noutput o string = secret\n",
    ],
    ['an escape', "output o string = loadTextContent('UP/s\\u{65}cret.txt')\n"],
    [
      'escaped steps',
      "output o string = loadTextContent('\\u{2e}\\u{2e}/UP/secret.txt')\n",
    ],
    [
      'a text of three quotes',
      "output o string = loadTextContent('''UP/secret.txt''')\n",
    ],
  ])('rejects a file outside, by %s', async (_, text) => {
    const bicep = text.replace(/UP/g, outside('').slice(0, -1));
    await expect(template({ 'a/b/main.bicep': bicep })).rejects.toMatchObject({
      name: 'InputError',
    });
    // The same in a file that no check by its name would follow.
    for (const ending of ['txt', 'Bicep', 'md']) {
      await expect(
        template({
          'main.bicep': `module m 'a/evil.${ending}' = {}\n`,
          [`a/evil.${ending}`]: bicep,
        }),
      ).rejects.toMatchObject({ name: 'InputError' });
    }
  });

  it('rejects a module whose path goes over an escaped quote', async () => {
    await expect(
      template({
        'a/b/c/main.bicep': `module m '../../../\\'/../../../${canary.folder.slice(
          1,
        )}/secret.bicep' = {}\n`,
      }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('says the same of a file that exists and of one that does not', async () => {
    const messageOf = async (file: string, statement: string) =>
      template({
        'main.bicep': statement.replace('FILE', outside(file)),
      }).then(
        () => 'compiled',
        error => error.message.replace(file, 'FILE'),
      );
    for (const statement of [
      "output o string = loadTextContent('FILE')\n",
      "module m 'FILE' = {}\n",
      "import * as all from 'FILE'\n",
    ]) {
      const there = await messageOf('secret.bicep', statement);
      expect(there).toMatch(/^main\.bicep must (?:reference only|not have)/);
      expect(await messageOf('nowhere.bicep', statement)).toBe(there);
    }
  });

  it('rejects what the compiler does not list where there is no sandbox', async () => {
    await expect(
      template({
        'main.bicep': "output o array = loadDirectoryFileInfo('modules')\n",
        'modules/a.txt': '',
      }),
    ).rejects.toThrow(/main\.bicep must not have loadDirectoryFileInfo/);
    await expect(
      template({ 'a/main.bicepparam': `using '${outside('secret.json')}'\n` }),
    ).rejects.toThrow(/must not have a path that leaves its folder/);
  });

  // Each part of the path goes up no further than the file is deep, and is cut where a careless check would end a line.
  it.each<[string, (text: string) => string | Buffer]>([
    ['Å', text => text],
    ['\u2028', text => text],
    ['\u0a41', text => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['\u0d0a', text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['\n', text => text.replace(/'(?=\.\.)|'(?= =)/g, "'''")],
  ])('rejects a path that goes up around %j', async (character, encode) => {
    const longPath = `../../${`${character}/../../`.repeat(
      40,
    )}${canary.folder.slice(1)}/secret.json`;
    const answer = await template({
      'a/b/main.bicep': encode(
        `module m '${longPath}' = {}\noutput o string = m.outputs.secret\n`,
      ),
    }).then(JSON.stringify, error => error.message);
    expect(canary.in(answer)).toEqual([]);
    expect(answer).toMatch(/must not have|must reference only/);
  });

  it('says of a link, and of an archive, that it is not given to the compiler', async () => {
    await fs.symlink(
      path.join(canary.folder, 'secret.txt'),
      path.join(root, 'link.txt'),
    );
    await expect(
      template({
        'main.bicep': "output o string = loadTextContent('link.txt')\n",
      }),
    ).rejects.toThrow(/got "link\.txt", which is a symbolic link/);
    await fs.symlink(canary.folder, path.join(root, 'folder'));
    await expect(
      template({ 'main.bicep': "module m 'folder/secret.bicep' = {}\n" }),
    ).rejects.toThrow();
  });

  it('rejects a bicepconfig.json that is used and has more than rules, and lets one be that is not used', async () => {
    const files = {
      'main.bicep': "output o string = ''\n",
      'other/bicepconfig.json': '{"cloud":{"currentProfile":"x"}}',
    };
    await expect(template(files)).resolves.toBeDefined();
    await expect(
      template({ ...files, 'bicepconfig.json': '{"moduleAliases":{}}' }),
    ).rejects.toThrow(
      /^bicepconfig\.json must have only analyzers.*got moduleAliases/,
    );
  });

  it('takes no bicepconfig.json of a folder above the root', async () => {
    await fs.writeFile(
      path.join(root, 'bicepconfig.json'),
      '{"analyzers":{"core":{"rules":{"no-unused-vars":{"level":"error"}}}}}',
    );
    const inner = path.join(root, 'inner');
    await fs.outputFile(path.join(inner, 'main.bicep'), 'var a = 1\n');
    await expect(
      compiler.compile(path.join(inner, 'main.bicep')),
    ).resolves.toMatchObject([{ level: 'warning' }]);
  });

  it('gives Bicep no variable of this process, and no path of this machine', async () => {
    const { parameters } = await template({
      'main.bicepparam':
        "using none\nparam home = readEnvironmentVariable('HOME')\nparam path = readEnvironmentVariable('PATH')\n",
    });
    expect(JSON.parse(parameters!).parameters).toEqual({
      home: { value: '/proc/self/cwd' },
      path: { value: '/nonexistent' },
    });
    await expect(
      template({
        'main.bicepparam': `using none\nparam a = readEnvironmentVariable('${canary.variable}')\n`,
      }),
    ).rejects.toThrow(/BCP427/);
    await expect(
      template({
        'main.bicep': "output o string = loadTextContent('no.txt')\n",
      }),
    ).rejects.toThrow("Could not find file 'no.txt'");
  });

  describe('modules of registries', () => {
    let reached: number;
    let server: net.Server;
    let host: string;

    beforeEach(async () => {
      reached = 0;
      server = net.createServer(socket => {
        reached += 1;
        socket.destroy();
      });
      await new Promise<void>(resolve =>
        server.listen(0, '127.0.0.1', resolve),
      );
      host = `127.0.0.1:${(server.address() as net.AddressInfo).port}`;
    });
    afterEach(() => server.close());

    it.each([
      (registry: string) => `module m 'br:${registry}/a/b:1' = {}\n`,
      (registry: string) => `extension 'br:${registry}/a/b:1'\n`,
      (registry: string) => `import * as all from 'br:${registry}/a/b:1'\n`,
      () =>
        "module m 'ts:00000000-0000-0000-0000-000000000000/rg/spec:1' = {}\n",
    ])(
      'are rejected, and nothing is fetched, where none is allowed: %#',
      async statement => {
        await expect(
          template({ 'main.bicep': statement(host) }),
        ).rejects.toThrow(
          /^main\.bicep must reference modules only from its own folder, got "(?:br:127|ts:0)/,
        );
        expect(reached).toBe(0);
      },
    );

    it('are rejected when another registry is allowed, before anything is fetched', async () => {
      const other = await startBicepCompiler(bicepPath!, {
        sandbox: 'off',
        registries: ['mcr.microsoft.com/bicep'],
      });
      try {
        await expect(
          template(
            { 'main.bicep': "module m 'br:evil.azurecr.io/a/b:1' = {}\n" },
            'main.bicep',
            other,
          ),
        ).rejects.toThrow(
          /only from mcr\.microsoft\.com\/bicep, got "br:evil\.azurecr\.io\/a\/b:1"/,
        );
      } finally {
        other.dispose();
      }
    });
  });
});
