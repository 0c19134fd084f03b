/** Texts of the ranking of options. Reasons and costs come from the recommendation. */
export const fitMessages = {
  title: 'Best fit',
  nothingAnswered:
    'Nothing is answered yet: the options with the fewest parts come first.',
  policyLoading: 'The policy is still loading.',
  outside:
    'Chosen: {{option}}, which does not meet the requirements. {{reasons}}',
  clear: 'Start over',
  options: 'Options, best first',
  showBest: 'Show the best only',
  showAll_one: 'Show all {{count}} option',
  showAll_other: 'Show all {{count}} options',
  excluded: {
    button: 'Why the others do not fit ({{count, number}})',
    everyTier: 'Every tier',
    reason: '{{tiers}} {{text}}',
    tiers: '{{tiers}}:',
    onlyIn: 'Azure supports it only in {{tiers, list}}.',
  },
  fit: {
    best: 'best fit',
    good: 'good fit',
    possible: 'possible',
  },
  optionLabel: '{{option}}, {{fit}}',
  againstPolicy: '! Against the policy: {{reason}}',
  less: 'Less',
  lessLabel: 'Less: {{option}}',
  all: 'All reasons and sources',
  allLabel: 'All reasons and sources: {{option}}',
  allWithMore: 'All reasons and sources ({{more}} more)',
  cost: 'What {{option}} costs, in parts',
  costLevel: '{{text}} ({{level}})',
  side: {
    for: 'For:',
    against: 'Against:',
  },
  why: 'Why:',
} as const;
