// fast-check with few runs of each property: thousands of mutants are tried, and one that a property tells from the original it
// nearly always tells within these.
// Not by its own name, which leads here.
const fastCheck = require('fast-check-itself');

const MOST_RUNS = 20;

function assert(property, parameters) {
  const { numRuns = MOST_RUNS, ...others } = parameters ?? {};
  return fastCheck.assert(property, {
    ...others,
    numRuns: Math.min(numRuns, MOST_RUNS),
  });
}

module.exports = {
  ...fastCheck,
  assert,
  default: { ...fastCheck.default, assert },
  __esModule: true,
};
