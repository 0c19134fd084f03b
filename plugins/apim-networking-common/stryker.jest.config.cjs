const config = require('@backstage/cli/config/jest');

module.exports = (async () => {
  const { runtime: _, ...base } = await config;
  // The pages of docs/rules are outside of what Stryker copies.
  return {
    ...base,
    moduleNameMapper: {
      ...base.moduleNameMapper,
      '^fast-check$': require.resolve('./stryker.fastCheck.cjs'),
      '^fast-check-itself$': require.resolve('fast-check'),
    },
    testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
    testPathIgnorePatterns: [
      '/node_modules/',
      'src/reference/ruleReference\\.test\\.ts',
      'src/recommend',
      'src/compare',
      'src/transition',
      'src/api',
      'src/armInput',
      'src/staticAnalysis',
      'src/waiver',
    ],
  };
})();
