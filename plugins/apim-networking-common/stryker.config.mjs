/** Mutation testing of the rules and the posture: `yarn test:mutation`. It runs outside of `npm test`, for it takes long. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    configFile: 'stryker.jest.config.cjs',
    enableFindRelatedTests: false,
  },
  mutate: [
    'src/rules/**/*.ts',
    'src/posture/**/*.ts',
    'src/access/**/*.ts',
    '!src/**/*.test.ts',
    '!src/**/__testUtils__/**',
    '!src/rules/**/*.examples.ts',
    '!src/rules/{examples,generated}/**',
  ],
  coverageAnalysis: 'perTest',
  // Data that is there before a test begins: the pages of docs/rules are held to it word by word.
  ignoreStatic: true,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.stryker-tmp',
  timeoutMS: 20_000,
  concurrency: 2,
  // Jest keeps what it has loaded for a mutant: a process that has seen many of them is slow.
  maxTestRunnerReuse: 100,
};
