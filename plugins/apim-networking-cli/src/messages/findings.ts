import type { Severity } from 'backstage-plugin-apim-networking-common';

/** Texts of findings, in the reports of several commands. */
export const findingsMessages = {
  none: 'No findings',
  noneCounted: 'no findings',
  title: (counts: string) => `Findings (${counts})`,
  count: (severity: Severity, count: number) =>
    `${count} ${severity === 'info' ? 'note' : severity}${
      count === 1 ? '' : 's'
    }`,
  rows: {
    fix: 'fix',
    why: 'why',
    note: 'note',
    actual: 'actual',
    expected: 'expected',
    at: 'at',
    source: 'source',
  },
  disputed: {
    sentence: 'The sources disagree about this.',
    phrase: 'the sources disagree',
  },
  markdown: {
    heading: (
      rule: string,
      { notes, place }: { notes: string[]; place: string },
    ) => `${rule} (${notes.join(', ')}) at ${place}`,
    fix: 'Fix',
    values: (actual: string, expected: string) =>
      `Actual: ${actual}. Expected: ${expected}`,
  },
} as const;
