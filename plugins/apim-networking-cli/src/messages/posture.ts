import type {
  CallerName,
  ComponentName,
} from 'backstage-plugin-apim-networking-common';

const COMPONENTS: Record<ComponentName, string> = {
  gateway: 'Gateway',
  developerPortal: 'Developer portal',
  managementPlane: 'Management plane',
  git: 'Git',
};

const CALLERS: Record<CallerName, string> = {
  internet: 'Internet',
  corporateNetwork: 'Corporate network',
  virtualNetwork: 'Virtual network',
  azureControlPlane: 'Azure control plane',
};

/** Texts of `posture`, and of the posture in other reports. */
export const postureMessages = {
  help: {
    description: 'show from ARM JSON who reaches what, and the findings',
    file: 'JSON: {service, related}, a service, or a list of resources; - for standard input',
  },
  withoutName: 'API Management service',
  unknownTier: (skuName: string) => `unknown tier ${skuName}`,
  invalidPattern: 'invalid: Azure has no such combination',
  unknownPattern: 'unknown pattern',
  components: COMPONENTS,
  callers: CALLERS,
  sections: {
    reach: 'Who reaches what',
    outbound: 'Outbound',
    locations: 'Locations',
    privateEndpoints: 'Private endpoints',
    edge: 'Edge',
    notes: 'Notes',
  },
  lowConfidence:
    'Low confidence: contradictions, or resources that are not visible, leave room for another reading.',
  locations: {
    header: [
      'Region',
      'Units',
      'Zones',
      'Virtual network',
      'Subnet',
      'Range',
      'Delegation',
      'Units that fit',
      '',
    ],
    gatewayDisabled: 'gateway disabled',
  },
  endpoints: {
    header: ['Name', 'Status', 'Virtual network', 'Subnet', 'Range'],
    withoutName: 'without a name',
    doesNotCount: (status: string) => `${status} (does not count)`,
  },
  edge: {
    frontDoor: 'Front Door',
    applicationGateway: 'Application Gateway',
    waf: (waf: string) => `web application firewall: ${waf}`,
    public: (answer: string) => `public: ${answer}`,
    privateLink: (answer: string) => `Private Link: ${answer}`,
    bypass: (answer: string) => `can be bypassed: ${answer}`,
  },
} as const;
