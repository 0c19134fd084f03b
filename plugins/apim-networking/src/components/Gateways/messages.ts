/** Texts of the page of the gateways. */
export const gatewaysMessages = {
  page: {
    description:
      'Who can reach the gateways of the catalog. Lists, counts and exports contain only the gateways that you have permission to see.',
    loading: 'Loading gateways…',
    couldNotLoad: 'Could not load the gateways',
    total_one: '{{count}} gateway',
    total_other: '{{count}} gateways',
    noMatch: {
      title: 'No gateways match these filters',
      description: 'Clear a filter to see more gateways.',
    },
    empty: {
      title: 'No gateways to show',
      description:
        'The catalog has no gateways yet, or you lack permission to see them. A gateway is a Resource whose spec.type is {{type}}. Create one from a template, and it appears here after the next refresh from the catalog. If you expect to see gateways, ask your platform team for permission.',
    },
  },
  counts: {
    label: 'Gateways by exposure',
  },
  filters: {
    label: 'Filter gateways',
    search: 'Title or name',
    environment: 'Environment',
    tier: 'Tier',
    pattern: 'Pattern',
    findings: 'Findings',
    owner: 'Owner',
    rule: 'Violates rule',
    order: 'Order',
    severity: {
      error: 'Errors',
      warning: 'Highest severity: warning',
      info: 'Highest severity: info',
      none: 'None',
    },
    sort: {
      exposure: 'Most exposed first',
      severity: 'Most severe findings first',
      title: 'From A to Z',
      changed: 'Latest change first',
    },
  },
  export: {
    button: 'Export',
    exporting: 'Exporting…',
    failed: 'Could not export the gateways: {{reason}}',
    format: {
      csv: 'Table (CSV)',
      markdown: 'Evidence (Markdown)',
      json: 'Everything (JSON)',
      sarif: 'Findings (SARIF)',
    },
  },
  table: {
    label: 'Gateways',
    gateway: 'Gateway',
    exposure: 'Exposure',
    networking: 'Networking',
    findings: 'Findings',
    owner: 'Owner',
    changed: 'Changed',
    unknownTier: 'tier not known',
    noOwner: 'no owner',
    noFindings: 'no findings',
    ownershipProblem: 'a problem with its ownership',
    invalidDeclaration: 'invalid declaration',
  },
} as const;
