/** Values of the domain and names of keys, which are no texts. */
const NAMES = [
  'Approved',
  'Detection',
  'Developer',
  'Disabled',
  'Enabled',
  'End',
  'Enter',
  'Home',
  'Prevention',
  'Proxy',
  'Standard',
];

/** Attributes whose value is read by people: no literal at all, also of one word. */
const TEXT_ATTRIBUTES =
  'addLabel|alt|aria-description|aria-label|aria-valuetext|aside|description|helperText|label|message|placeholder|subheader|title|tooltipText';

const config = require('@backstage/cli/config/eslint-factory')(__dirname, {
  plugins: ['i18next'],
});

const [, ...restrictedByBackstage] = config.rules['no-restricted-syntax'];

module.exports = {
  ...config,
  overrides: [
    ...config.overrides,
    {
      // Every text that a user sees is in a catalogue, so that a portal can translate it.
      files: ['src/**/*.ts', 'src/**/*.tsx'],
      excludedFiles: [
        '**/*.test.ts',
        '**/*.test.tsx',
        '**/__testUtils__/**',
        '**/messages.ts',
        'src/setupTests.ts',
        'src/translation/titles.ts',
        // Shapes, and widths of letters.
        'src/components/PostureDiagram/icons.tsx',
        'src/components/PostureDiagram/layout/text.ts',
        // The scaffolder takes the schema of a field as it is, in one language.
        'src/fieldSchema.ts',
      ],
      rules: {
        'no-restricted-syntax': [
          'error',
          ...restrictedByBackstage,
          {
            selector: `JSXAttribute[name.name=/^(?:${TEXT_ATTRIBUTES})$/] > Literal`,
            message: 'Texts must come from a messages.ts, got a literal.',
          },
        ],
        'react/jsx-no-literals': [
          'error',
          {
            noStrings: false,
            allowedStrings: ['·', '.', '(', ')', '✓&nbsp;', '&nbsp;'],
          },
        ],
        'i18next/no-literal-string': [
          'error',
          {
            mode: 'all',
            'should-validate-template': true,
            message: 'Texts must come from a messages.ts, got a literal',
            words: {
              exclude: [
                '[^A-Za-z]*',
                // One word that begins small, such as a key, an id or a path; constants; names of types.
                '[^A-Za-z]*[a-z]\\S*',
                '[A-Z_-]+',
                '(?:[A-Z][a-z0-9]+){2,}',
                ...NAMES,
              ],
            },
            callees: {
              exclude: [
                't',
                'makeStyles',
                'Date',
                'Error',
                'startsWith',
                'endsWith',
              ],
            },
            'jsx-attributes': {
              include: [],
              exclude: [
                'className',
                'd',
                'rel',
                'style',
                'transform',
                'viewBox',
              ],
            },
          },
        ],
      },
    },
  ],
};
