module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // Everything is built into one file, so that a pipeline installs one package: nothing is a dependency of it.
    '@backstage/no-undeclared-imports': 'off',
  },
});
