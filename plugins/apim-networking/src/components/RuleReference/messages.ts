/** Texts of the page of the rules. The rules themselves are in `backstage-plugin-apim-networking-common`. */
export const rulesMessages = {
  page: {
    tiers: 'What each tier can do',
    rules: 'Rules',
    comparison: 'How the patterns compare',
    staticAnalysis: 'Static analysis',
  },
  list: {
    search: 'Search the rules',
    shown: '{{shown}} of {{total}}',
    packsNotLoaded: 'Could not load the rules of your organization: {{reason}}',
    noMatch:
      'No rules match these words. Search for part of an ID, such as SUB, or for a topic, such as subnet.',
  },
  comparison: {
    label: 'How the patterns compare',
    model: 'Model',
    tiers: 'Tiers',
    components: 'Components',
    traffic: 'Traffic',
    scenario: 'Scenario',
  },
  rule: {
    all: 'All rules',
    gateways: 'Gateways that violate it',
    about: 'About rule {{ruleId}}',
    notFound: {
      title: 'Rule {{ruleId}} does not exist',
      description:
        'It can be of another version, or of a rule pack that was removed.',
    },
  },
} as const;
