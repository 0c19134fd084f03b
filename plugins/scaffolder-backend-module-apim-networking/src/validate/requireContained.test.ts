import { symlinkSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { gatewayBicep } from '../__testUtils__/gatewayBicep';
import { requireContained } from './requireContained';

describe('requireContained', () => {
  const folder = createMockDirectory();
  const workspace = folder.resolve('workspace');
  const check = (file = 'infra/main.test.bicepparam') =>
    requireContained(workspace, file, 'parametersFiles');

  beforeEach(() =>
    folder.setContent({
      workspace: {
        infra: { ...gatewayBicep, 'note.txt': 'x' },
        shared: { 'types.bicep': "import { a } from '../infra/main.bicep'\n" },
      },
      'outside.bicep': '',
      'secret.txt': 'secret',
    }),
  );

  function add(text: string): void {
    folder.addContent({
      'workspace/infra/main.bicep': `${gatewayBicep['main.bicep']}${text}\n`,
    });
  }

  it.each([
    "import { a } from '../shared/types.bicep'",
    "var a = loadTextContent('note.txt')",
    "var a = loadJsonContent( 'note.txt', '$.a')",
    "module a 'br/public:avm/res/api-management/service:0.1.0' = {}",
    '// see ../shared and ../../workspace for more, don’t worry',
    "var id = '/subscriptions/x/y'",
    "@description('https://example.com/a/../b')\nparam x string",
  ])('lets through what stays inside: %s', async text => {
    add(text);
    await expect(check()).resolves.toBeUndefined();
  });

  it.each([
    [
      "module a '../../outside.bicep' = {}",
      /names "\.\.\/\.\.\/outside\.bicep"/,
    ],
    ["/* ' */ module a '../../outside.bicep' = {}", /outside of the workspace/],
    ["import * as a from './../../outside.bicep'", /outside of the workspace/],
    ["var a = loadTextContent('../../secret.txt')", /outside of the workspace/],
    [
      "var a = loadTextContent(concat('.', '.'))",
      /a path that is put together/,
    ],
    [
      "var d = '..'\nvar a = loadTextContent('${d}/${d}/secret.txt')",
      /a path that is put together/,
    ],
    ["var a = loadTextContent/**/('x')", /a path that is put together/],
    ["var a = loadTextContent('''../../secret.txt''')", /put together/],
    ['var a = sys.loadFileAsBase64(x)', /loadFileAsBase64 with a path/],
    ["module a '\\u{2e}\\u{2E}/x.bicep' = {}", /an escaped period or slash/],
  ])('refuses what reads other files: %s', async (text, message) => {
    add(text);
    await expect(check()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });

  it('refuses what reads other files in a file that is referenced from afar', async () => {
    add("import { a } from '../shared/types.bicep'");
    folder.addContent({
      'workspace/shared/types.bicep':
        "var a = loadTextContent('../../secret.txt')\n",
    });
    await expect(check()).rejects.toThrow(
      'shared/types.bicep names "../../secret.txt", outside of the workspace',
    );
  });

  it.each([
    "param name = readEnvironmentVariable('HOME')",
    "param name = '${readEnvironmentVariable('HOME')}'",
    "param name = externalInput('sys.envVar', 'HOME')",
  ])('refuses what reads from the backend: %s', async line => {
    folder.addContent({
      'workspace/infra/main.test.bicepparam': `using 'main.bicep'\n${line}\n`,
    });
    await expect(check()).rejects.toThrow(
      /infra\/main\.test\.bicepparam has \w+, which would read what the backend has/,
    );
  });

  it('refuses a symbolic link, to wherever it leads', async () => {
    symlinkSync(
      folder.resolve('secret.txt'),
      folder.resolve('workspace/infra/link.txt'),
    );
    add("var a = loadTextContent('link.txt')");
    await expect(check()).rejects.toThrow('is a symbolic link');
  });

  it.each([
    ['infra', /which is no file/],
    ['infra/missing.bicepparam', /which is no file/],
    ['../outside.bicep', /outside of the workspace/],
  ])('refuses %s', async (file, message) => {
    await expect(check(file)).rejects.toThrow(message);
  });
});
