/** Texts of `explain`. */
export const explainMessages = {
  help: {
    description: 'explain what a rule finds, why, and how to fix it',
    rule: 'ID of a rule, such as SUB-002',
  },
  noRule: (id: string, near: string[]) =>
    `rule must be an ID that a finding can have, got ${JSON.stringify(
      id,
    )}. The nearest are ${near.join(', ')}.`,
  everyTier: 'every tier',
  rows: { tiers: 'tiers', scope: 'scope', also: 'also' },
  policy: 'with this policy',
  incorrect: (at: string) => `incorrect, at ${at}`,
  correct: 'correct',
  markdown: {
    otherIds: 'IDs in other rule sets',
    fix: 'How to fix it',
    policy: 'With this policy:',
    incorrect: (at: string) => `Incorrect, at \`${at}\`:`,
    correct: 'Correct:',
  },
} as const;
