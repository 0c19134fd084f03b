import fs from 'node:fs/promises';
import path from 'node:path';
import { CheckFolder } from '../__testUtils__/checkFolder';
import {
  describeWithBicep,
  skipReason,
} from '../__testUtils__/compilerForTests';

describeWithBicep(
  `apim-networking check of Bicep of others${skipReason}`,
  () => {
    let folder: CheckFolder;
    const service = (
      name: string,
    ) => `resource s 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: ${name}
  location: 'westeurope'
  sku: { name: 'Developer', capacity: 1 }
  properties: { publisherEmail: 'a@b.c', publisherName: 'x' }
}
`;

    beforeEach(async () => {
      folder = await CheckFolder.create();
      await folder.write('shared.txt', 'apim-shared');
      await folder.write(
        'infra/main.bicep',
        service("loadTextContent('../shared.txt')"),
      );
    });
    afterEach(() => folder.remove());

    it('rejects what is outside of the folder of the file', async () => {
      const { code, stderr } = await folder.check('infra/main.bicep');
      expect(code).toBe(2);
      expect(stderr).toMatch(/main\.bicep must (?:reference only|not have)/);
      expect(stderr).not.toContain('apim-shared');
      expect(stderr).not.toContain('apim-networking-bicep-');
    });

    it('reads what is in the Git repository of the file, or in --root', async () => {
      const named = await folder.check('infra/main.bicep', '--root', '.');
      expect(named).toMatchObject({ stderr: '' });
      expect(named.stdout).toContain('apim-shared');
      await fs.mkdir(path.join(folder.path, '.git'));
      const { stdout } = await folder.check('infra/main.bicep');
      expect(stdout).toContain('apim-shared');
    });

    it('says so when --root does not hold the file', async () => {
      await folder.write('other/x', '');
      const { code, stderr } = await folder.check(
        'infra/main.bicep',
        '--root',
        'other',
      );
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /--root must be a folder above .*main\.bicep, got other\./,
      );
    });

    it('gives Bicep no variable of the pipeline', async () => {
      await folder.write('main.bicep', `param name string\n${service('name')}`);
      await folder.write(
        'main.bicepparam',
        "using 'main.bicep'\nparam name = readEnvironmentVariable('BICEP_PATH')\n",
      );
      const { code, stderr } = await folder.check('main.bicepparam');
      expect(code).toBe(2);
      expect(stderr).toContain(
        'Environment variable "BICEP_PATH" does not exist',
      );
    });

    it('names the option that allows modules of a registry', async () => {
      await folder.write(
        'main.bicep',
        "module m 'ts:00000000-0000-0000-0000-000000000000/rg/spec:1' = {}\n",
      );
      const { code, stderr } = await folder.check('main.bicep');
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /must reference modules only from its own folder, got "ts:0.*--registry/,
      );
    });
  },
);
