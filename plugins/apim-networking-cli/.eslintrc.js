const { layers } = require('../../scripts/lint/layers.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...layers(__dirname, {
    terminal: [],
    input: [],
    compiler: [],
    source: ['compiler'],
    template: ['compiler'],
    report: ['terminal'],
    text: ['report', 'terminal'],
    check: [
      'compiler',
      'input',
      'report',
      'source',
      'template',
      'terminal',
      'text',
    ],
    transition: ['check', 'compiler', 'input', 'terminal', 'text'],
    recommend: ['input', 'terminal', 'text'],
    verify: ['terminal'],
    templates: ['input'],
    commands: [
      'check',
      'compiler',
      'input',
      'recommend',
      'report',
      'templates',
      'terminal',
      'text',
      'transition',
      'verify',
    ],
  }),
  rules: {
    // Everything is built into one file, so that a pipeline installs one package: nothing is a dependency of it.
    '@backstage/no-undeclared-imports': 'off',
  },
});
