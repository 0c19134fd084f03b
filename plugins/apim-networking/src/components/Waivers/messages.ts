/** Texts of the waivers: their page, and the dialogs that request one and decide on one. */
export const waiversMessages = {
  page: {
    description:
      'A waiver exempts one gateway from one rule until a date. One person requests it, and another person decides on it. What Azure rejects cannot be waived.',
    viewsLabel: 'Which waivers',
    loading: 'Loading waivers…',
    couldNotLoad: 'Could not load the waivers',
  },
  view: {
    requested: {
      title: 'To decide',
      empty:
        'There are no pending waivers, or you lack permission to see them. Request a waiver from a finding on the Networking tab.',
    },
    approved: {
      title: 'In force',
      empty:
        'There are no waivers in force, or you lack permission to see them.',
    },
    ending: {
      title: 'Ending soon',
      empty:
        'There are no waivers that end within {{days}} days, or you lack permission to see them.',
    },
    mine: {
      title: 'Mine',
      empty:
        'You have not requested any waivers. Request one from a finding on the Networking tab.',
    },
    all: {
      title: 'All',
      empty: 'There are no waivers yet, or you lack permission to see them.',
    },
  },
  status: {
    requested: 'Pending',
    approved: 'In force',
    rejected: 'Rejected',
    revoked: 'Revoked',
    expired: 'Expired',
  },
  table: {
    label: 'Waivers',
    rule: 'Rule',
    gateway: 'Gateway',
    reason: 'Reason',
    requestedBy: 'Requested by',
    until: 'Expires',
    status: 'Status',
    actions: 'Actions',
    endsSoon: 'Ends soon',
    decidedBy: 'by {{person}}',
    decidedByWithComment: 'by {{person}}: {{comment}}',
    ownRequest: 'Yours: someone else decides.',
  },
  action: {
    approve: 'Approve',
    reject: 'Reject',
    revoke: 'Revoke',
    withdraw: 'Withdraw',
    label: '{{action}}: {{ruleId}} on {{gateway}}',
  },
  decide: {
    title: {
      approve: 'Approve the waiver for {{ruleId}}',
      reject: 'Reject the waiver for {{ruleId}}',
      revoke: 'Revoke the waiver for {{ruleId}}',
      withdraw: 'Withdraw the request for {{ruleId}}',
    },
    consequence: {
      approve:
        'Until {{until}} the rule does not count against {{gateway}} in {{environment}}.',
      reject: 'The rule still counts against {{gateway}} in {{environment}}.',
      revoke:
        'From now on the rule counts against {{gateway}} in {{environment}} again.',
      withdraw: 'The request is closed without a decision.',
    },
    quote: '“{{reason}}”',
    comment: 'Comment',
    commentRequired:
      'Explain why you reject it and what the requester can do instead.',
    commentOptional: 'Optional.',
    failed: 'Could not change the waiver: {{reason}}',
  },
  request: {
    title: 'Request a waiver for {{ruleId}}',
    description:
      '{{finding}}: a time-limited exception for {{gateway}} in {{environment}}. Another person decides on it.',
    done: 'Waiver requested. It takes effect once another person approves it. Track it under Waivers.',
    reason: 'Reason',
    reasonHelp:
      'Explain why you can’t comply and what you will do before the waiver expires. {{length}} of {{maximum}} characters.',
    until: 'Expires at the end of',
    untilHelp_one: 'Up to {{count}} day from now.',
    untilHelp_other: 'Up to {{count}} days from now.',
    failed: 'Could not request the waiver: {{reason}}',
    submit: 'Request waiver',
    submitting: 'Submitting…',
    buttonLabel: 'Request waiver for {{ruleId}}',
  },
  note: '{{waived}} until {{until}}.',
  waived: 'Waived',
} as const;
