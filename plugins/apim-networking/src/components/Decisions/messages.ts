/** Texts of the decisions: their list, and the page of one. */
export const decisionMessages = {
  verdict: {
    allowed: 'Allowed',
    'allowed-under-waiver': 'Allowed under a waiver',
    denied: 'Denied',
  },
  validity: {
    denied: 'nothing can be generated from it',
    valid: 'valid until {{until}}',
    notConfirmed: 'not confirmed by its task',
    endedByPolicy: 'no longer valid, the policy has changed',
    endedByRuleset: 'no longer valid, the ruleset has changed',
    ended: 'no longer valid, expired {{relative}}',
  },
  list: {
    description:
      'A decision is the recorded verdict on one design. Bicep is generated only under a decision that allows the design. You see your own decisions, and the others that you have permission to read.',
    loading: 'Loading decisions…',
    couldNotLoad: 'Could not load the decisions',
    noMatch: {
      title: 'No decisions match these filters',
      description:
        'Clear a filter to see more decisions. Gateways and environments are found by their whole name.',
    },
    empty: {
      title: 'No decisions to show',
      description:
        'There are no decisions yet, or you lack permission to see them. A template that designs a gateway requests one, and you find it here, allowed or denied.',
    },
  },
  filters: {
    label: 'Filter decisions',
    verdict: 'Verdict',
    environment: 'Environment',
    gateway: 'Gateway’s whole name',
    mine: 'Only mine',
  },
  table: {
    label: 'Decisions',
    gateway: 'Gateway',
    verdict: 'Verdict',
    design: 'Design',
    requestedBy: 'Requested by',
    validity: 'Validity',
    rowLabel: '{{gateway}} in {{environment}}, decided {{at}}',
    noFindings: 'no errors or warnings',
  },
  decision: {
    all: 'All decisions',
    loading: 'Loading the decision…',
    couldNotLoad: 'Could not load the decision',
    notFound: {
      title: 'Decision not found, or you lack permission to read it',
      description:
        'There is no decision with the ID {{id}} that you can read. You can always read your own decisions. Ask the requester for its content, or the platform team for permission.',
    },
    findings: 'Findings',
    openAndWaived: '{{open}} open, {{waived}} waived',
  },
  card: {
    noLongerValid: '{{verdict}}, no longer valid',
    notConfirmed: '{{verdict}}, not confirmed',
    denied_one:
      '{{gateway}} cannot be built with this design: {{count}} rule denies it.',
    denied_other:
      '{{gateway}} cannot be built with this design: {{count}} rules deny it.',
    pending:
      'The rules allow {{gateway}} with this design, but the decision is not confirmed.',
    ended: {
      time: '{{gateway}} was allowed with this design, and the decision is no longer valid.',
      policy:
        '{{gateway}} was allowed with this design, under a policy that is no longer in force.',
      ruleset:
        '{{gateway}} was allowed with this design, under a ruleset that is no longer in force.',
    },
    allowed: '{{gateway}} can be built with this design.',
    allowedUnderWaivers_one:
      '{{gateway}} can be built with this design while its waiver is in force.',
    allowedUnderWaivers_other:
      '{{gateway}} can be built with this design while its waivers are in force.',
    whatToDo: 'What to do:',
    pendingHelp:
      '{{whatToDo}} nothing can be deployed under this decision yet. Its task confirms it in its last step. If the task failed or was cancelled, run it again.',
    endedHelp:
      '{{whatToDo}} nothing is generated from it any more. Run the template again, which requests a new decision. What has been deployed stays as it is.',
    endedWithWaiversHelp:
      '{{whatToDo}} nothing is generated from it any more. Run the template again, which requests a new decision; where a waiver has expired, request it again first. What has been deployed stays as it is.',
    requestedBy: 'Requested by {{person}}',
    decided: 'decided {{relative}}',
  },
  pass: {
    title: 'What would make it pass',
    rules_one: '{{count}} rule',
    rules_other: '{{count}} rules',
    waivableOne: 'Either change the design, or request a waiver.',
    waivableAll: 'Resolve all of these: change the design, or request waivers.',
    waivableNone:
      'Change the design: violations of these rules cannot be waived.',
    waivableSome:
      'Resolve all of these. Where a rule cannot be waived, change the design.',
    fields: 'in {{fields}}',
    notWaivable: 'cannot be waived: Azure rejects it, or it would not work',
    again:
      'A decision never changes. Once every rule is resolved, run {{template}} again, which requests a new decision.',
    template: 'the template',
    namedTemplate: 'the template {{template}}',
  },
  waivers: {
    title: 'Waivers used',
    entry: 'For {{rule}}, until {{until}}',
    validity: 'The decision expires with the first of them.',
    all: 'Go to the waivers',
  },
  purpose: {
    title: 'What it was for',
    task: 'Task',
    template: 'Template',
    gateway: 'Gateway',
    owner: 'Owner of a new gateway',
    system: 'System of a new gateway',
    empty: 'The request names no task, template, gateway or owner.',
  },
  record: {
    title: 'The record',
    decision: 'Decision',
    digest: 'Digest of the design',
    ruleset: 'Ruleset',
    policyDigest: 'Digest of the policy',
    copy: 'Copy: {{name}}',
    copied: 'Copied',
  },
  design: {
    title: 'The design',
    copy: 'Copy the design as JSON',
    copyLabel: 'Copy: the design as JSON',
    json: 'As JSON',
    jsonLabel: 'The design as JSON',
    term: {
      gateway: 'Gateway',
      environment: 'Environment',
      tier: 'Tier',
      pattern: 'Pattern',
      location: 'Location',
      network: 'Network',
      privateEndpoints: 'Private endpoints',
      publicAccess: 'Public access',
      developerPortal: 'Developer portal',
      edge: 'In front of it',
      customDomains: 'Custom domains',
      options: 'Options',
      tags: 'Tags',
    },
    access: {
      Enabled: 'on',
      Disabled: 'off',
    },
    zones: 'zones {{zones}}',
    subnet: 'subnet {{subnet}}',
    networkMode: {
      new: 'new',
      existing: 'existing',
    },
    endpointStatus: {
      Pending: 'pending',
      Rejected: 'rejected',
      Disconnected: 'disconnected',
    },
    applicationGateway: {
      Prevention: 'Application Gateway with a firewall that prevents',
      Detection: 'Application Gateway with a firewall that only detects',
    },
    frontDoor: {
      Prevention: 'Front Door with a firewall that prevents',
      Detection: 'Front Door with a firewall that only detects',
    },
    option: {
      zoneRedundant: 'zone redundancy',
      ddosProtection: 'DDoS protection',
      ddosProtectionPlan: 'DDoS protection by the plan {{plan}}',
      natGateway: 'NAT gateway',
      fixedOutboundIp: 'fixed outbound address',
      forcedTunnel: 'forced tunneling',
      forcedTunnelThrough: 'forced tunneling through {{address}}',
      publicIp: 'customer-managed public IP address: {{name}}',
      privateDeveloperPortal: 'private developer portal required',
      workspaceGateway: 'gateway of the workspace {{workspace}}',
      privateDns: {
        new: 'private DNS zones: new',
        existing: 'private DNS zones: existing',
        none: 'private DNS zones: none',
      },
    },
  },
} as const;
