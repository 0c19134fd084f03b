import { assertGatewayDesign } from 'backstage-plugin-apim-networking-common';
import { createMockDirectory } from '@backstage/backend-test-utils';
import fs from 'fs-extra';
import path from 'node:path';
import { decision } from '../__testUtils__/generatedFolder';
import { plainDesigns } from '../__testUtils__/designSpace';
import { bicepFolder } from './bicepFolder';
import { generateBicep } from './generateBicep';
import { readBicepModules } from './readBicepModules';

const internal = assertGatewayDesign(
  plainDesigns().find(
    ({ design }) =>
      design.pattern === 'injection-internal' && design.tier === 'Premium',
  )!.design,
);
const shipped = (file: string) =>
  fs.readFileSync(path.join(bicepFolder(), 'modules', file), 'utf8');

describe('readBicepModules', () => {
  const directory = createMockDirectory();

  it('replaces the modules of the same path, with what they reference', async () => {
    const own = `${shipped(
      'publicIp.bicep',
    )}\nmodule alert 'alerts/ddos.bicep' = {}\n`;
    const rules = `${shipped('rules/classic.bicep')}// of our own\n`;
    directory.setContent({
      'publicIp.bicep': own,
      rules: { 'classic.bicep': rules },
      alerts: {
        'ddos.bicep': "output none string = loadTextContent('a.txt')",
        'a.txt': 'a',
      },
    });
    const { files } = await generateBicep([{ design: internal, decision }], {
      modules: await readBicepModules(directory.path),
    });
    const texts = Object.fromEntries(
      files.map(file => [file.path, file.content]),
    );
    expect(texts).toMatchObject({
      'modules/publicIp.bicep': own,
      'modules/rules/classic.bicep': rules,
      'modules/alerts/ddos.bicep': expect.stringContaining('output'),
      'modules/alerts/a.txt': 'a',
      'modules/hostName.bicep': shipped('hostName.bicep'),
    });
  });

  it.each<[string, object, RegExp]>([
    ['an empty folder', {}, /must have 1 to 200 files, got 0/],
    [
      'a module that replaces none',
      { 'publicIP.bicep': '' },
      /^publicIP\.bicep of .* must replace a module or be referenced by one that does\. The modules are .*publicIp\.bicep/,
    ],
    [
      'a reference to a file that is not there',
      { 'publicIp.bicep': "module other 'other.bicep' = {}" },
      /must have the file other\.bicep, which one of its modules references/,
    ],
    [
      'a reference out of the folder',
      { 'publicIp.bicep': "module other '../../other.bicep' = {}" },
      /must reference files of that folder, got \.\.\/other\.bicep/,
    ],
    [
      'a large file',
      { 'publicIp.bicep': 'x'.repeat(1_000_001) },
      /must have at most 1000000 bytes, got 1000001/,
    ],
  ])('rejects %s', async (_, content, message) => {
    directory.setContent(content as Record<string, string>);
    await expect(readBicepModules(directory.path)).rejects.toThrow(message);
  });

  it('rejects a folder that is not there', async () => {
    await expect(
      readBicepModules(directory.resolve('elsewhere')),
    ).rejects.toThrow(
      /elsewhere must be a folder with Bicep modules, got ENOENT/,
    );
  });
});
