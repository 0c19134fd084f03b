const config = require('@backstage/cli/config/jest');

module.exports = (async () => {
  const { runtime: _, ...base } = await config;
  return {
    ...base,
    testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
    // Every file is loaded again for every mutant: only those that are about what is mutated.
    testMatch: ['**/src/{access,posture,rules}/**/*.test.ts'],
  };
})();
