import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { modulesOfConfig } from './modulesOfConfig';

describe('modulesOfConfig', () => {
  const directory = createMockDirectory();
  const read = (modules?: string) =>
    modulesOfConfig(
      mockServices.rootConfig({
        data: { apimNetworking: { bicep: { modules } } },
      }),
    );

  it('reads the folder, where there is one', async () => {
    directory.setContent({ 'publicIp.bicep': '// ours' });
    expect(await read()).toBeUndefined();
    expect(await read(directory.path)).toEqual(
      new Map([['modules/publicIp.bicep', '// ours']]),
    );
  });

  it.each([
    ['modules', 'must be an absolute path, got "modules"'],
    ['/nowhere/at-all', '/nowhere/at-all must be a folder with Bicep modules'],
  ])('names the setting that must be another: %s', async (value, message) => {
    const error = await read(value).catch(caught => caught);
    expect(error.message).toContain('apimNetworking.bicep.modules');
    expect(error.message).toContain(message);
  });
});
