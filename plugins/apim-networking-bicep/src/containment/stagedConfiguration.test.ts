import { stagedConfiguration } from './stagedConfiguration';

describe('stagedConfiguration', () => {
  it('keeps rules, formatting and features of the language, also with comments', () => {
    const { text, removed } = stagedConfiguration(
      '\ufeff{ // why\n "analyzers": { "core": { "enabled": true } }, "formatting": { "width": 80 }, "experimentalFeaturesEnabled": { "assertions": true, "localDeploy": false }, }',
    );
    expect(JSON.parse(text)).toEqual({
      analyzers: { core: { enabled: true } },
      formatting: { width: 80 },
      experimentalFeaturesEnabled: { assertions: true },
    });
    expect(removed).toEqual([]);
  });

  it.each([
    ['cloud', { credentialPrecedence: ['AzureCLI'] }],
    ['moduleAliases', { br: { public: { registry: 'evil.azurecr.io' } } }],
    ['extensions', { x: '../x.tgz' }],
    ['implicitExtensions', ['x']],
    ['cacheRootDirectory', '/etc'],
    ['extends', '../base.json'],
    ['Extends', '../base.json'],
    ['security', { trustedRegistries: ['*'] }],
    ['whatever comes next', 1],
  ])('removes %s, and says so', (name, value) => {
    expect(stagedConfiguration(JSON.stringify({ [name]: value }))).toEqual({
      text: '{}',
      removed: [name],
    });
  });

  it.each(['localDeploy', 'ociEnabled', 'testFramework', 'deployCommands'])(
    'removes the feature %s',
    feature => {
      const { text, removed } = stagedConfiguration(
        JSON.stringify({ experimentalFeaturesEnabled: { [feature]: true } }),
      );
      expect(JSON.parse(text)).toEqual({ experimentalFeaturesEnabled: {} });
      expect(removed).toEqual([`experimentalFeaturesEnabled.${feature}`]);
    },
  );

  it.each(['', 'no', '[]', '{"a":', 'null', '"text"', '{"analyzers":{}'])(
    'keeps nothing of %j',
    text => {
      expect(stagedConfiguration(text)).toEqual({
        text: '{}',
        removed: ['everything, because it is not JSON'],
      });
    },
  );

  it('keeps the last of two settings of one name, as it is written anew', () => {
    const { text } = stagedConfiguration(
      '{"analyzers":{"a":1},"analyzers":{"b":2}}',
    );
    expect(text).toBe('{"analyzers":{"b":2}}');
  });
});
