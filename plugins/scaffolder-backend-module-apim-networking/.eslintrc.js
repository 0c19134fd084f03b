const { layers } = require('../../scripts/lint/layers.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  layers(__dirname, {
    input: [],
    yaml: [],
    workspace: [],
    design: [],
    decision: [],
    instance: ['input'],
    catalog: ['yaml'],
    pipeline: ['workspace'],
    compile: ['pipeline'],
    api: ['catalog', 'compile', 'pipeline', 'yaml'],
    validate: ['compile', 'decision', 'pipeline', 'workspace'],
    reference: ['decision', 'pipeline'],
    untrusted: ['api', 'catalog', 'instance', 'validate'],
    actions: [
      'api',
      'catalog',
      'compile',
      'decision',
      'design',
      'input',
      'instance',
      'pipeline',
      'untrusted',
      'validate',
      'workspace',
    ],
  }),
);
