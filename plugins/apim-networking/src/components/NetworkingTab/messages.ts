/** Texts of the tab of an API and of a gateway. Findings and sentences about the posture come with the data. */
export const tabMessages = {
  loading: 'Loading the networking…',
  gatewaysLabel: 'Gateways that serve this API',
  subject: {
    api: 'this API',
    apiOnGateway: 'this API on {{gateway}}',
    gateway: 'this gateway',
  },
  notSeen: {
    unresolved_one: '{{count}} gateway cannot be found',
    unresolved_other: '{{count}} gateways cannot be found',
    hidden_one: '{{count}} gateway you cannot see',
    hidden_other: '{{count}} gateways you cannot see',
  },
  error: {
    forbidden: {
      title: 'You lack permission to see this',
      description:
        'Your account has no permission to read how this is networked. Ask your platform team for it.',
    },
    couldNotLoad: 'Could not load the networking',
    api: {
      title:
        'The networking of this API is not stored, or you lack permission to see it',
      description:
        'If the API is new, try again in a minute: the networking backend reads the catalog on a schedule. Otherwise ask its owner or your platform team for permission to read its networking.',
    },
    gateway: {
      title:
        'The networking of this gateway is not stored, or you lack permission to see it',
      description:
        'If the gateway is new, try again in a minute: the networking backend reads the catalog on a schedule. Otherwise ask the owner of the gateway or your platform team for permission to read its networking.',
    },
  },
  noGateway: {
    title: 'No gateway is declared for this API',
    description:
      'Name the API Management gateway that serves it, and this tab shows who can call it and what it can reach. Add the annotation to the API’s catalog-info.yaml; the value is the name of a Resource of type azure-api-management, or several, separated by commas.',
  },
  unresolved: {
    title_one: 'A gateway that this API names cannot be found',
    title_other: '{{count}} gateways that this API names cannot be found',
    description:
      'Correct the annotation {{annotation}} in the API’s catalog-info.yaml, or add the gateway to the catalog.',
    nothing: 'nothing',
  },
  hidden: {
    title_one: 'You cannot see {{count}} gateway of this API',
    title_other: 'You cannot see {{count}} gateways of this API',
    some_one:
      'The API also names {{count}} gateway that you lack permission to read. This tab describes it by the gateways that you can see, and does not say who reaches it through that gateway. Ask the owner of that gateway or your platform team for permission to read it.',
    some_other:
      'The API also names {{count}} gateways that you lack permission to read. This tab describes it by the gateways that you can see, and does not say who reaches it through those gateways. Ask the owner of those gateways or your platform team for permission to read them.',
    all_one:
      'The API names {{count}} gateway that you lack permission to read, so this tab cannot say who reaches it. Ask the owner of that gateway or your platform team for permission to read it.',
    all_other:
      'The API names {{count}} gateways that you lack permission to read, so this tab cannot say who reaches it. Ask the owner of those gateways or your platform team for permission to read them.',
  },
  ownership: {
    held: 'Another gateway declares this name',
    decided: 'This name belongs to another owner',
    recreated: 'This gateway belonged to another owner',
    'owner-changed': 'This gateway belongs to another owner',
    'declared-again': 'Others declare the name of this gateway',
  },
  declaration: {
    title: 'The declared networking is not valid',
    description:
      '{{gateway}} declares its networking in {{field}}. Correct the fields below in its catalog-info.yaml. Until then, nothing is known about who reaches it.',
    label: 'What to correct',
    field: 'Field',
    problem: 'What is wrong',
    actual: 'Actual',
  },
  card: {
    badgeOnGateway: '{{headline}} on {{gateway}}',
    partly: 'From what you can see: {{sentence}} Not shown: {{notSeen}}.',
    unitsWithZones: '{{units}}, zones: {{zones}}',
    regions: '{{region}} and {{more}} more',
    pattern: {
      invalid: 'pattern: invalid',
      unknown: 'pattern: unknown',
    },
    declared: 'Declared',
    evidence: '{{declared}} in the catalog',
    times: 'changed {{changed}}, refreshed {{refreshed}}',
    viewSource: 'View source',
    decision: 'Its decision',
    otherDesign:
      'The decision that the entity names is for another design. Request a decision for this design.',
    refresh: 'Refresh',
  },
  diagram: {
    title: 'How it is networked',
    label: 'How {{gateway}} is networked',
  },
  reach: {
    title: 'Who can reach what',
    label: 'Who can reach what, as a table',
    component: 'Component',
    outbound: 'Outbound:',
    outboundSummary: '{{outbound}} {{summary}}',
  },
  findings: {
    title: 'Findings',
    none: 'No findings. All applicable rules pass.',
    text: '{{message}} Actual: {{actual}}. Expected: {{expected}}.',
    howToFix: 'How to fix:',
    ofOrganization: 'a rule of your organization',
    raised: 'raised from {{severity}} by your organization',
    disputed: 'the sources disagree',
    why: 'Why:',
  },
  notes: {
    title: 'Worth knowing',
  },
  apis: {
    title: 'APIs on this gateway',
    shown: '{{shown}} of {{total}}',
    notShown:
      '{{count, number}} of the APIs that name this gateway are not shown: you cannot see them in the catalog, or they are not among the first 200.',
    none: 'No APIs name this gateway. Add the annotation {{annotation}} to an API to show it here.',
  },
} as const;
