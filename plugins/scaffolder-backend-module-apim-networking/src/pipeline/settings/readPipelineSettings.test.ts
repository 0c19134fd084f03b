import { ConfigReader } from '@backstage/config';
import { DEFAULT_PIPELINE_SETTINGS } from './PipelineSettings';
import { readPipelineSettings } from './readPipelineSettings';

const integrity = `sha512-${'A'.repeat(86)}==`;
const commandLine = {
  name: '@example/apim-networking-cli',
  version: '1.2.3',
  integrity,
};

const read = (pipeline?: object) =>
  readPipelineSettings(
    new ConfigReader(pipeline ? { apimNetworking: { pipeline } } : {}),
  );

describe('apimNetworking.pipeline', () => {
  it('names no package when it is absent', () => {
    expect(read()).toEqual(DEFAULT_PIPELINE_SETTINGS);
    expect(read().commandLine).toBeUndefined();
  });

  it('reads a package of the npm registry', () => {
    expect(read({ commandLine })).toMatchObject({
      commandLine: {
        kind: 'package',
        url: 'https://registry.npmjs.org/@example/apim-networking-cli/-/apim-networking-cli-1.2.3.tgz',
        integrity,
      },
    });
  });

  it('reads a package of another registry, and a file of the repository', () => {
    expect(
      read({
        commandLine: {
          ...commandLine,
          registry: 'https://npm.example.com/internal/',
        },
      }).commandLine,
    ).toMatchObject({
      url: expect.stringMatching(/^https:\/\/npm\.example\.com\/internal\/@/),
    });
    const sha256 = 'a'.repeat(64);
    expect(
      read({ commandLine: { vendored: { path: 'tools/cli.cjs', sha256 } } })
        .commandLine,
    ).toEqual({ kind: 'vendored', path: 'tools/cli.cjs', sha256 });
  });

  it('reads how decisions are verified', () => {
    expect(
      read({
        commandLine,
        decisions: { portal: 'https://portal.example.com/' },
      }).decisionCheck,
    ).toEqual({ kind: 'portal', url: 'https://portal.example.com' });
    expect(read({ commandLine, decisions: { keys: true } })).toMatchObject({
      decisionCheck: { kind: 'keys' },
      variableGroup: 'apim-networking',
    });
  });

  it.each<[string, object, RegExp]>([
    [
      'a range',
      { commandLine: { ...commandLine, version: '^1.2.3' } },
      /version must be one exact version, such as 1\.2\.3, got "\^1\.2\.3"/,
    ],
    [
      'a tag',
      { commandLine: { ...commandLine, version: 'latest' } },
      /version must be/,
    ],
    [
      'no integrity',
      { commandLine: { ...commandLine, integrity: undefined } },
      /integrity/,
    ],
    [
      'a weak integrity',
      { commandLine: { ...commandLine, integrity: 'sha1-abc=' } },
      /integrity must be a sha512 integrity/,
    ],
    [
      'a name that a shell evaluates',
      { commandLine: { ...commandLine, name: '$(id)' } },
      /name must be/,
    ],
    [
      'a registry without TLS',
      { commandLine: { ...commandLine, registry: 'http://npm.example.com' } },
      /registry must be an https URL/,
    ],
    [
      'a registry with a password',
      {
        commandLine: {
          ...commandLine,
          registry: 'https://a:b@npm.example.com',
        },
      },
      /registry must be/,
    ],
    [
      'a name and a file',
      { commandLine: { ...commandLine, vendored: { path: 'a', sha256: 'b' } } },
      /either name or vendored/,
    ],
    [
      'a file outside of the repository',
      {
        commandLine: {
          vendored: { path: '../cli.cjs', sha256: 'a'.repeat(64) },
        },
      },
      /vendored\.path/,
    ],
    [
      'a file without a checksum',
      { commandLine: { vendored: { path: 'cli.cjs', sha256: 'x' } } },
      /vendored\.sha256 must be/,
    ],
    [
      'decisions without a command line',
      { decisions: { keys: true } },
      /commandLine must be set when apimNetworking\.pipeline\.decisions is/,
    ],
    [
      'a policy without a command line',
      { policyVariable: true },
      /commandLine must be set when apimNetworking\.pipeline\.policyVariable is/,
    ],
    [
      'portal and keys',
      { commandLine, decisions: { keys: true, portal: 'https://a.example' } },
      /one of portal and keys, got both/,
    ],
    ['neither', { commandLine, decisions: { keys: false } }, /got neither/],
    [
      'a portal without TLS',
      { commandLine, decisions: { portal: 'http://portal.example.com' } },
      /decisions\.portal must be/,
    ],
    [
      'a variable group that is an expression',
      { commandLine, variableGroup: '${{ x }}' },
      /variableGroup must be/,
    ],
  ])('rejects %s', (_, pipeline, message) => {
    expect(() => read(pipeline)).toThrow(message);
  });
});
