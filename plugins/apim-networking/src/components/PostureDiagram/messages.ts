/** Texts of the diagram. Reasons and summaries come from the posture. */
export const diagramMessages = {
  title: 'Networking',
  hint: 'Point at a path, or move to it with the keyboard, to read what it is.',
  showPicture: 'Show the picture',
  readAsList: 'Read as a list',
  save: 'Save as SVG',
  notKnown: 'not known',
  legend: {
    label: 'Legend',
    public: 'reachable publicly',
    private: 'private path',
    blocked: 'blocked',
    network: 'network boundary',
  },
  list: {
    paths: 'Paths',
    apiManagement: 'API Management',
    around: 'Around it',
    networks: 'Networks',
  },
  lane: {
    callers: 'Callers',
    edge: 'Edge',
    apiManagement: 'API Management',
    network: 'Network',
    backends: 'Backends',
  },
  mark: {
    error: '✕ error',
    warning: '! warning',
  },
  /** A component in the middle of a sentence. */
  component: {
    gateway: 'gateway',
    developerPortal: 'developer portal',
    managementPlane: 'management plane',
    git: 'git',
  },
  caller: {
    internet: {
      detail: 'anyone',
      sentence: 'Anyone on the internet.',
    },
    corporateNetwork: {
      detail: 'ExpressRoute, VPN, peered',
      sentence:
        'Everything connected to the virtual network: peered networks, ExpressRoute, VPN.',
    },
    azureControlPlane: {
      title: 'Azure management',
      detail: 'tag ApiManagement',
      sentence: 'The Azure service that manages the instance.',
    },
  },
  network: {
    unnamed: 'Virtual network',
    more: '{{first}} and {{more}} more',
    withSeverity: '{{label}} ({{severity}})',
    severity: {
      error: 'error',
      warning: 'warning',
      info: 'info',
    },
  },
  subnet: {
    unnamed: 'subnet',
    integration: 'Integration subnet',
    sentence: 'Outbound calls of the gateway leave through {{subnet}}.',
    delegatedSentence:
      'Outbound calls of the gateway leave through {{subnet}}, delegated to {{delegation}}.',
  },
  edge: {
    'application-gateway': 'Application Gateway',
    'front-door': 'Front Door',
    public: 'public · {{firewall}}',
    sentence: '{{edge}}: {{firewall}}.',
    firewall: {
      Prevention: 'WAF prevents',
      Detection: 'WAF detects only',
      none: 'no WAF found',
    },
    inFront: {
      frontDoor: 'Front Door',
      waf: 'WAF',
      edge: 'edge',
    },
  },
  privateEndpoint: {
    unnamed: 'Private endpoint',
    sentence:
      'Private endpoint in {{subnet}}: {{status}}. It leads to the gateway only.',
    namedSentence:
      'Private endpoint {{name}} in {{subnet}}: {{status}}. It leads to the gateway only.',
    more_one: '{{count}} more endpoint',
    more_other: '{{count}} more endpoints',
    moreDetail: '{{approved}} approved',
    moreSentence_one:
      '{{count}} more private endpoint, {{approved}} of them approved.',
    moreSentence_other:
      '{{count}} more private endpoints, {{approved}} of them approved.',
  },
  region: {
    title: '{{name}} · {{tier}}',
    unnamed: 'API Management',
    zones: 'zones {{zones}}',
    sentence: 'API Management {{title}}.',
    sentenceWithDetail: 'API Management {{title}}, {{detail}}.',
    further:
      'Further region {{region}}. Its outbound paths are those of the first region.',
    furtherWithDetail:
      'Further region {{region}}, {{detail}}. Its outbound paths are those of the first region.',
    gatewaySentence: 'In {{region}}: {{sentence}}',
    gatewayDisabled: 'The gateway in {{region}} is switched off.',
    more_one: '{{count}} more region',
    more_other: '{{count}} more regions',
    moreSentence_one: '{{count}} more region: {{names}}.',
    moreSentence_other: '{{count}} more regions: {{names}}.',
    gateways_one: '{{count}} gateway',
    gateways_other: '{{count}} gateways',
  },
  access: {
    sentence: '{{component}}: {{access}}. {{reason}}',
    closed: 'closed to everybody',
    public: 'public',
    publicWithEntra: 'public, Entra ID',
    privateEndpoint: 'private endpoint only',
    privateEndpointBehind: 'private endpoint, {{edge}} in front',
    privateIp: 'private IP',
    privateIpBehind: 'private IP, {{edge}} in front',
    edgeOnly: '{{edge}} only',
    off: 'switched off',
  },
  path: {
    public: 'public · 443',
    private: 'private · 443',
    publicOverInternet: 'public · over internet',
    control: 'control · 3443',
    publicAccessOff: 'public access off',
    noPublicAddress: 'no public address',
    noPrivateEndpoint: 'no private endpoint',
    noVirtualNetwork: 'no virtual network',
    privateNetwork: 'private · network',
    onPremises: 'private · ExpressRoute or VPN',
    egress: 'public · egress',
    internetOpen: 'Internet to {{component}}: open. {{reason}}',
    internetThroughEdge: 'Internet to {{component}}: {{access}}. {{reason}}',
    internetBlocked: 'Internet to {{components, list}}: blocked. {{reason}}',
    edgeByPrivateLink: 'From the edge to the {{component}}, by Private Link.',
    edgeByPrivateAddress:
      'From the edge to the {{component}}, by its private address.',
    corporateNetwork: {
      privateIp:
        'Corporate network to {{component}}: by private IP. {{reason}}',
      privateEndpoint:
        'Corporate network to {{component}}: by private endpoint. {{reason}}',
      internet:
        'Corporate network to {{component}}: over the internet, as anyone. {{reason}}',
      blocked: 'Corporate network to {{component}}: blocked. {{reason}}',
    },
    fromPrivateEndpoint:
      'From the private endpoint to the gateway, and to nothing else.',
    controlPlane:
      'Azure control plane to management plane: {{access}}. {{reason}}',
    integration:
      'Gateway to the virtual network: by VNet integration, outbound only.',
    privateBackends:
      'Gateway to private backends: reached in the virtual network and in peered networks.',
    privateBackendsBlocked:
      'Gateway to private backends: blocked. It is in no virtual network and integrated with none.',
    onPremisesBackends:
      'Gateway to on-premises backends: reached by ExpressRoute or VPN.',
    publicBackends: {
      direct:
        'Gateway to public backends: straight to the internet. {{summary}}',
      throughNetwork:
        'Gateway to public backends: through the virtual network. {{summary}}',
    },
  },
  backends: {
    private: {
      title: 'Private backends',
      sentence: 'Backends in the virtual network and in peered networks.',
      yes: 'in network or peered',
      no: 'not reached',
      unknown: 'not known',
    },
    public: {
      title: 'Public backends',
      detail: 'internet',
      sentence: 'Backends on the internet.',
    },
    onPremises: {
      title: 'On-premises',
      detail: 'private',
      sentence: 'Backends on-premises.',
    },
  },
} as const;
