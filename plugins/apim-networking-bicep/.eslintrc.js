const { layers } = require('../../scripts/lint/layers.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  layers(__dirname, {
    parameters: [],
    output: ['parameters'],
    readme: ['output', 'parameters'],
    generate: ['output', 'parameters', 'readme'],
    api: ['generate', 'output', 'parameters'],
    deployment: ['output'],
    verifyGenerated: [],
    apiVersions: [],
    diagnostics: [],
    process: ['diagnostics'],
    sandbox: ['process'],
    containment: ['diagnostics', 'process', 'sandbox'],
    compiler: ['containment', 'diagnostics', 'process', 'sandbox'],
    client: ['compiler', 'diagnostics'],
  }),
);
