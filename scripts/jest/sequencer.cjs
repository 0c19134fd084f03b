const core = require.resolve('@jest/core', {
  paths: [require.resolve('jest')],
});
const { default: Sequencer } = require(require.resolve('@jest/test-sequencer', {
  paths: [core],
}));

/** Files that take half a minute or more, the longest first; `scripts/jest/sequencer.test.mjs` says which of them there are no more. */
const SLOWEST = [
  'plugins/apim-networking-backend/src/replicas.test.ts',
  'plugins/apim-networking-bicep/src/legalSpace/edge.test.ts',
  'plugins/apim-networking-backend/src/openapi.fuzz.test.ts',
  'plugins/scaffolder-backend-module-apim-networking/src/stockPortal.test.ts',
  'plugins/apim-networking-bicep/src/legalSpace/privateLink.test.ts',
  'plugins/apim-networking/src/components/GatewayDesignField/GatewayDesignField.test.tsx',
  'plugins/apim-networking-bicep/src/legalSpace/injection.test.ts',
  'plugins/scaffolder-backend-module-apim-networking/src/untrusted/cost.test.ts',
  'plugins/apim-networking-bicep/src/containment/containment.test.ts',
  'plugins/scaffolder-backend-module-apim-networking/src/templates.run.test.ts',
  'plugins/apim-networking-cli/src/check/checkUnclear.test.ts',
  'plugins/apim-networking-bicep/src/client/WarmBicepCompiler.test.ts',
  'plugins/apim-networking/src/components/GatewayDesignField/sections/EdgeInputs.test.tsx',
  'plugins/apim-networking-bicep/src/generate/everyText.test.ts',
  'plugins/apim-networking-cli/src/check/checkWorkspaceGateway.test.ts',
  'plugins/scaffolder-backend-module-apim-networking/src/actions/create/generateBicep.test.ts',
];

const place = ({ path }) => {
  const file = path.replaceAll('\\', '/');
  const index = SLOWEST.findIndex(slow => file.endsWith(`/${slow}`));
  return index < 0 ? SLOWEST.length : index;
};

/**
 * Starts with the files that take longest, so that at the end no worker waits for one of them. Jest knows how long each took the last time;
 * in a fresh clone it goes by size, and some of the longest are small.
 */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
module.exports.SLOWEST = SLOWEST;
