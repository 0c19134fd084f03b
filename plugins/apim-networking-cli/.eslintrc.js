const { layers } = require('../../scripts/lint/layers.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ...layers(__dirname, {
    messages: [],
    terminal: ['messages'],
    input: ['messages'],
    compiler: ['messages'],
    source: ['compiler'],
    template: ['compiler', 'messages'],
    report: ['terminal'],
    text: ['messages', 'report', 'terminal'],
    check: [
      'compiler',
      'input',
      'messages',
      'report',
      'source',
      'template',
      'terminal',
      'text',
    ],
    transition: ['check', 'compiler', 'input', 'messages', 'terminal', 'text'],
    recommend: ['input', 'messages', 'terminal', 'text'],
    verify: ['messages', 'terminal'],
    templates: ['input', 'messages'],
    commands: [
      'check',
      'compiler',
      'input',
      'messages',
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
