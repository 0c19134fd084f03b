const path = require('node:path');

/**
 * Lint configuration that holds which folder of `src` can import which. Tests and their helpers can import any.
 *
 * @param {string} home - folder of the package
 * @param {Record<string, string[]>} layers - for each folder of `src` the folders that it imports; files beside them can import any
 */
exports.layers = (home, layers) => ({
  overrides: [
    {
      files: ['src/**/*.ts', 'src/**/*.tsx'],
      excludedFiles: ['**/*.test.ts', '**/*.test.tsx', '**/__testUtils__/**'],
      settings: {
        'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
      },
      rules: {
        'import/no-restricted-paths': [
          'error',
          {
            basePath: path.join(home, 'src'),
            zones: Object.entries(layers).map(([folder, allowed]) => ({
              target: `./${folder}`,
              from: Object.keys(layers)
                .filter(other => other !== folder && !allowed.includes(other))
                .map(other => `./${other}`),
              message: `src/${folder} can import only ${
                allowed.join(', ') || 'what is outside of these folders'
              }: see .eslintrc.js.`,
            })),
          },
        ],
      },
    },
  ],
});
