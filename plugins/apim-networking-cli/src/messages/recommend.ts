import type { RequirementName } from 'backstage-plugin-apim-networking-common';

const REQUIREMENTS: Record<RequirementName, string> = {
  callers: 'internet, partners, corporate-network, same-virtual-network',
  backends: 'public, virtual-network, peered-network, on-premises',
  isolation: 'none, gateway or everything: what must not be public',
  waf: 'a web application firewall that callers cannot bypass',
  regions: 'Azure regions, the primary one first',
  zones: 'availability zones',
  sla: 'a service level agreement',
  developerPortal: 'Enabled or Disabled',
  privateDeveloperPortal: 'the developer portal is private',
  units: 'scale units in each region',
  environment: 'such as production; the policy is about it',
  fixedOutboundIp: 'backends know the address that calls them',
  customDomains: 'one or several custom domains',
  privateHostNames: 'those resolve in private networks only',
  ddosProtection: 'Azure DDoS Protection of its public IP address',
  workspaceGateway: 'one team wants a gateway of its own',
  existingVirtualNetwork: 'the virtual network exists already',
  largestFreeSubnet: 'prefix length that is free, such as 27',
};

/** Texts of `recommend`. */
export const recommendMessages = {
  help: {
    description:
      'show which tiers and patterns meet the requirements, best first, and why',
    requirementsFile: 'requirements as YAML or JSON; options override them',
    all: 'show every recommended option in full',
    requirements: REQUIREMENTS,
  },
  errors: {
    needs: '--needs has a new name: use --requirements.',
    requirementsFile: (file: string | undefined, actual: string) =>
      `--requirements ${file} must be an object such as {"callers": ["internet"]}, got ${actual}.`,
    requirement: (file: string | undefined, issue: string) =>
      `--requirements ${file}: ${issue}`,
  },
  report: {
    alsoPossible: 'Also possible',
    excluded: 'Why not the others',
    policy: { text: 'policy', markdown: 'Policy' },
    costs: { text: 'costs', markdown: 'Costs' },
    noCosts: 'nothing',
  },
} as const;
