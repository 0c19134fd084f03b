import { mockServices } from '@backstage/backend-test-utils';
import { compilerOptionsOfConfig } from './compilerOptionsOfConfig';

describe('compilerOptionsOfConfig', () => {
  const read = (bicep: object) =>
    compilerOptionsOfConfig(
      mockServices.rootConfig({ data: { apimNetworking: { bicep } } }),
    );

  it('allows no registry, and takes a sandbox where there is one, unless it is told otherwise', () => {
    expect(read({})).toEqual({
      bicepPath: undefined,
      registries: [],
      sandbox: 'auto',
    });
    expect(
      read({
        path: '/opt/bicep',
        sandbox: 'required',
        registries: [
          'mcr.microsoft.com/bicep',
          'localhost:5000',
          'ts:00000000-0000-0000-0000-000000000000/rg-specs',
        ],
      }),
    ).toMatchObject({ bicepPath: '/opt/bicep', sandbox: 'required' });
  });

  it.each(['requried', 'on', 'OFF'])('rejects the sandbox %j', sandbox => {
    expect(() => read({ sandbox })).toThrow(
      `apimNetworking.bicep.sandbox must be one of auto, required, off, got ${JSON.stringify(
        sandbox,
      )}.`,
    );
  });

  it.each([
    '*',
    'https://mcr.microsoft.com',
    'mcr.microsoft.com/../x',
    'ts:*',
    '/bicep',
  ])('rejects the registry %j', registry => {
    expect(() => read({ registries: ['mcr.microsoft.com', registry] })).toThrow(
      /^apimNetworking\.bicep\.registries\[1\] must be a registry/,
    );
  });
});
