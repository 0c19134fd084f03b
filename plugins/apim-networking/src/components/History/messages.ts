/** Texts of the history of a gateway. */
export const historyMessages = {
  title: 'History',
  lastChanged: 'last changed {{relative}}',
  show: 'Show what changed',
  hide: 'Hide what changed',
  showEarlier: 'Show earlier changes',
  loading: 'Loading changes…',
  couldNotLoad: 'Could not load the history: {{reason}}',
  empty: 'Nothing has changed since the portal first read it.',
  because: 'because {{causes, list}}',
  cause: {
    design: 'its declaration changed',
    ruleset: 'the ruleset changed',
    policy: 'the organization policy changed',
    waiver: 'a waiver started or ended',
  },
  effect: {
    'more-exposed': 'More exposed',
    'less-exposed': 'Less exposed',
    mixed: 'Partly more, partly less exposed',
    neutral: 'Exposure unchanged',
  },
  headline: {
    noLongerValid: 'Its declaration is no longer valid',
    validAgain: 'Its declaration is valid again: {{headline}}',
    changed: '{{headline}}, before: {{before}}',
  },
  finding: {
    entry: '{{change}}: {{severity}} {{rule}} {{title}}',
    change: {
      introduced: 'New finding',
      resolved: 'Resolved',
      waived: 'Waived',
      'waiver-ended': 'Waiver ended',
      'severity-changed': 'Severity changed',
    },
  },
} as const;
