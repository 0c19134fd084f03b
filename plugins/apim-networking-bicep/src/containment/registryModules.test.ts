import type { BicepDiagnostic } from '../diagnostics/BicepDiagnostic';
import { registryModules, requireAllowedRegistries } from './registryModules';

const diagnostic = (code: string, message: string): BicepDiagnostic => ({
  ...{ file: 'main.bicep', line: 1, column: 1, level: 'error' },
  ...{ code, message },
});

describe('registryModules', () => {
  it('are those that the compiler could not fetch, or did not want to', () => {
    expect(
      registryModules([
        diagnostic(
          'BCP192',
          'Unable to restore the artifact with reference "br:mcr.microsoft.com/bicep/a:1": no network',
        ),
        diagnostic(
          'BCP190',
          'The artifact with reference "ts:00000000-0000-0000-0000-000000000000/rg/spec:1" has not been restored.',
        ),
        diagnostic(
          'BCP446',
          'Restore from registry "localhost:5000" is blocked because it is not in the trusted registries list.',
        ),
        diagnostic(
          'BCP192',
          'Unable to restore the artifact with reference "./x.tgz": no',
        ),
        diagnostic('BCP062', 'artifact with reference "br:x/y:1"'),
      ]),
    ).toEqual([
      'br:mcr.microsoft.com/bicep/a:1',
      'ts:00000000-0000-0000-0000-000000000000/rg/spec:1',
      'br:localhost:5000/',
    ]);
  });
});

describe('requireAllowedRegistries', () => {
  const require = (module: string, ...registries: string[]) =>
    requireAllowedRegistries([module], registries, 'main.bicep', 'a setting');

  it.each([
    ['br:mcr.microsoft.com/bicep/a:1', 'mcr.microsoft.com'],
    ['br:mcr.microsoft.com/bicep/a:1', 'MCR.microsoft.com/bicep/'],
    ['br:mcr.microsoft.com/bicep/a:1', 'br:mcr.microsoft.com/bicep'],
    ['ts:0000-1/rg/spec:1', 'ts:0000-1'],
    ['ts:0000-1/rg/spec:1', 'ts:0000-1/rg'],
  ])('lets %s through by %s', (module, registry) => {
    expect(() => require(module, 'other.azurecr.io', registry)).not.toThrow();
  });

  it.each([
    ['br:mcr.microsoft.com/bicep/a:1', []],
    ['br:mcr.microsoft.com.evil.org/bicep/a:1', ['mcr.microsoft.com']],
    ['br:mcr.microsoft.com/bicep2/a:1', ['mcr.microsoft.com/bicep']],
    ['br:mcr.microsoft.com/bicep/../x:1', ['mcr.microsoft.com/bicep']],
    ['br:evil.org/mcr.microsoft.com/a:1', ['mcr.microsoft.com']],
    ['br:mcr.microsoft.com:5000/a:1', ['mcr.microsoft.com']],
    ['ts:0000-1/rg/spec:1', ['0000-1', 'br:0000-1', 'ts:0000']],
    ['br:0000-1/rg:1', ['ts:0000-1']],
    ['br:a/b:1', ['', 'br:', '/']],
    ['xx:a/b:1', ['a']],
  ])('rejects %s for %j', (module, registries) => {
    expect(() => require(module, ...registries)).toThrow(
      /main\.bicep must reference modules only from .*got ".*allowed by a setting\.$/,
    );
  });
});
