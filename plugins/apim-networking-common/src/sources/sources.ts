import type { Source } from './schema';

export type { Source } from './schema';

/**
 * Every document that a rule, a tier or a pattern cites.
 *
 * @public
 */
export const sources = {
  'concepts-2024-11': {
    id: 'concepts-2024-11',
    title: 'Use a virtual network to secure inbound or outbound traffic',
    url: 'https://learn.microsoft.com/azure/api-management/virtual-network-concepts',
    date: '2024-11-20',
  },
  concepts: {
    id: 'concepts',
    title: 'Use a virtual network with Azure API Management',
    url: 'https://learn.microsoft.com/azure/api-management/virtual-network-concepts',
    date: '2024-10-16',
  },
  injres: {
    id: 'injres',
    title:
      'Network resource requirements for API Management injection into a virtual network',
    url: 'https://learn.microsoft.com/azure/api-management/virtual-network-injection-resources',
    date: '2025-04-17',
  },
  internal: {
    id: 'internal',
    title: 'Deploy API Management to a virtual network - internal mode',
    url: 'https://learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet',
    date: '2026-08-24',
  },
  external: {
    id: 'external',
    title: 'Deploy API Management to a virtual network - external mode',
    url: 'https://learn.microsoft.com/azure/api-management/api-management-using-with-vnet',
    date: '2026-01-08',
  },
  vnetref: {
    id: 'vnetref',
    title: 'Virtual network configuration reference',
    url: 'https://learn.microsoft.com/azure/api-management/virtual-network-reference',
    date: '2025-06-17',
  },
  injectv2: {
    id: 'injectv2',
    title:
      'Inject API Management in a private virtual network - Premium v2 tier',
    url: 'https://learn.microsoft.com/azure/api-management/inject-vnet-v2',
    date: '2025-10-08',
  },
  nsgv2: {
    id: 'nsgv2',
    title: 'Shared text: api-management-virtual-network-v2-nsg-rules',
    url: 'https://github.com/MicrosoftDocs/azure-docs/blob/main/includes/api-management-virtual-network-v2-nsg-rules.md',
    date: '2026-08-26',
  },
  delegv2: {
    id: 'delegv2',
    title:
      'Shared text: api-management-virtual-network-v2-delegation-requirement',
    url: 'https://github.com/MicrosoftDocs/azure-docs/blob/main/includes/api-management-virtual-network-v2-delegation-requirement.md',
    date: '2025-12-04',
  },
  dnsv2: {
    id: 'dnsv2',
    title: 'Shared text: api-management-virtual-network-dns-resolver',
    url: 'https://github.com/MicrosoftDocs/azure-docs/blob/main/includes/api-management-virtual-network-dns-resolver.md',
    date: '2025-06-20',
  },
  integrate: {
    id: 'integrate',
    title:
      'Integrate API Management with a private virtual network for outbound connections',
    url: 'https://learn.microsoft.com/azure/api-management/integrate-vnet-outbound',
    date: '2025-12-04',
  },
  pe2025: {
    id: 'pe2025',
    title:
      'Connect privately to API Management by using an inbound private endpoint',
    url: 'https://learn.microsoft.com/azure/api-management/private-endpoint',
    date: '2025-11-17',
  },
  pe2026: {
    id: 'pe2026',
    title: 'Connect privately by an inbound private endpoint (2026 edition)',
    url: 'https://learn.microsoft.com/azure/api-management/private-endpoint',
    date: '2026-03-17',
  },
  custdomv2: {
    id: 'custdomv2',
    title:
      'Shared text: api-management-standard-v2-limitation (in private-endpoint)',
    url: 'https://github.com/MicrosoftDocs/azure-docs/blob/main/includes/api-management-standard-v2-limitation.md',
    date: '2025-04-25',
  },
  wsres: {
    id: 'wsres',
    title:
      'Network resource requirements to integrate or inject a workspace gateway',
    url: 'https://learn.microsoft.com/azure/api-management/virtual-network-workspaces-resources',
    date: '2025-10-08',
  },
  ws: {
    id: 'ws',
    title: 'Federated API management with workspaces',
    url: 'https://learn.microsoft.com/azure/api-management/workspaces-overview',
    date: '2026-05-20',
  },
  v2over: {
    id: 'v2over',
    title: 'Azure API Management v2 tiers',
    url: 'https://learn.microsoft.com/azure/api-management/v2-service-tiers-overview',
    date: '2025-11-21',
  },
  features: {
    id: 'features',
    title: 'Feature-based comparison of the tiers',
    url: 'https://learn.microsoft.com/azure/api-management/api-management-features',
    date: '2025-11-11',
  },
  regions: {
    id: 'regions',
    title: 'Availability of v2 tiers and workspace gateways',
    url: 'https://learn.microsoft.com/azure/api-management/api-management-region-availability',
    date: '2026-04-24',
  },
  ips: {
    id: 'ips',
    title: 'IP addresses in Azure API Management',
    url: 'https://learn.microsoft.com/azure/api-management/api-management-howto-ip-addresses',
    date: '2026-09-11',
  },
  ddos: {
    id: 'ddos',
    title: 'Defend API Management against DDoS attacks',
    url: 'https://learn.microsoft.com/azure/api-management/protect-with-ddos-protection',
    date: '2026-08-24',
  },
  secure: {
    id: 'secure',
    title: 'Secure your Azure API Management deployment',
    url: 'https://learn.microsoft.com/azure/api-management/secure-api-management',
    date: '2026-09-18',
  },
  rel: {
    id: 'rel',
    title: 'Reliability in Azure API Management',
    url: 'https://learn.microsoft.com/azure/reliability/reliability-api-management',
    date: '2026-01-09',
  },
  multi: {
    id: 'multi',
    title: 'Deploy API Management to multiple Azure regions',
    url: 'https://learn.microsoft.com/azure/api-management/api-management-howto-deploy-multi-region',
    date: '2025-09-19',
  },
  nsp: {
    id: 'nsp',
    title: 'Front a network security perimeter-protected resource',
    url: 'https://learn.microsoft.com/azure/api-management/using-network-security-perimeter',
    date: '2026-01-27',
  },
  trusted: {
    id: 'trusted',
    title: 'Trusted service connectivity retirement (March 2026)',
    url: 'https://learn.microsoft.com/azure/api-management/breaking-changes/trusted-service-connectivity-retirement-march-2026',
    date: '2026-01-15',
  },
  afd: {
    id: 'afd',
    title:
      'Connect Azure Front Door Premium to an Azure API Management with Private Link',
    url: 'https://learn.microsoft.com/azure/frontdoor/standard-premium/how-to-enable-private-link-apim',
    date: '2025-09-24',
  },
  appgw: {
    id: 'appgw',
    title:
      'Integrate API Management in an internal VNet with Application Gateway',
    url: 'https://learn.microsoft.com/azure/api-management/api-management-howto-integrate-internal-vnet-appgateway',
    date: '2023-04-17',
  },
  scale: {
    id: 'scale',
    title: 'Upgrade and scale an instance',
    url: 'https://learn.microsoft.com/azure/api-management/upgrade-and-scale',
  },
  scaleold: {
    id: 'scaleold',
    title: 'Upgrade and scale / autoscale (old copies)',
    url: 'https://learn.microsoft.com/azure/api-management/upgrade-and-scale',
  },
  limits: {
    id: 'limits',
    title: 'Understanding service limits',
    url: 'https://learn.microsoft.com/azure/api-management/service-limits',
    date: '2026-02-17',
  },
  relnotes: {
    id: 'relnotes',
    title: 'API Management service changelog',
    url: 'https://github.com/Azure/API-Management/blob/main/changelogs/api-management-service.md',
    date: '2026-06-15',
  },
  aigw: {
    id: 'aigw',
    title: 'Configure private networking for AI Gateway tier (preview)',
    url: 'https://learn.microsoft.com/azure/api-management/ai-gateway-configure-private-networking',
    date: '2026-07-23',
  },
  bicep: {
    id: 'bicep',
    title: 'bicep-types-az generated/apimanagement',
    url: 'https://github.com/Azure/bicep-types-az/tree/main/generated/apimanagement',
    date: '2026-08-20',
  },
  avm: {
    id: 'avm',
    title: 'AVM avm/res/api-management/service',
    url: 'https://github.com/Azure/bicep-registry-modules',
    date: '2026-08-07',
  },
  samples: {
    id: 'samples',
    title: 'Azure-Samples/Apim-Samples infrastructure',
    url: 'https://github.com/Azure-Samples/Apim-Samples',
    date: '2026-08-21',
  },
  aspire: {
    id: 'aspire',
    title:
      'Aspire.Hosting.Azure.ApiManagement README + aspire.dev networking page',
    url: 'https://github.com/microsoft/aspire',
  },
  ailz: {
    id: 'ailz',
    title:
      'Azure AI landing zone bicep (PremiumV2 => virtualNetworkType Internal)',
    url: 'https://github.com/Azure/bicep-ptn-aiml-landing-zone',
  },
  qs: {
    id: 'qs',
    title: 'quickstart api-management-create-with-internal-vnet-publicip',
    url: 'https://github.com/Azure/azure-quickstart-templates',
  },
  waf: {
    id: 'waf',
    title: 'Well-Architected service guide: API Management',
    url: 'https://learn.microsoft.com/azure/well-architected/service-guides/azure-api-management',
    date: '2025-12-11',
  },
  enableaz: {
    id: 'enableaz',
    title: 'Enable availability zone support for API Management',
    url: 'https://learn.microsoft.com/azure/api-management/enable-availability-zone-support',
    date: '2025-06-26',
  },
  docs104832: {
    id: 'docs104832',
    title: 'Developer portal and private endpoints (azure-docs #104832)',
    url: 'https://github.com/MicrosoftDocs/azure-docs/issues/104832',
    date: '2023-02-20',
  },
  docs128611: {
    id: 'docs128611',
    title:
      'azure-docs PRs #128610, #128611: public access on an injected Premium v2',
    url: 'https://github.com/MicrosoftDocs/azure-docs/pull/128611',
    date: '2026-07-03',
  },
  docs116454: {
    id: 'docs116454',
    title: 'azure-docs PR #116454: 31 is the default maximum of Premium',
    url: 'https://github.com/MicrosoftDocs/azure-docs/pull/116454',
  },
  docs125876: {
    id: 'docs125876',
    title:
      'azure-docs PR #125876: private endpoint on classic External is rejected',
    url: 'https://github.com/MicrosoftDocs/azure-docs/pull/125876',
    date: '2025-02-20',
  },
  ailz65: {
    id: 'ailz65',
    title:
      'AI-Landing-Zones #65: private endpoint on an Internal instance is rejected',
    url: 'https://github.com/Azure/AI-Landing-Zones/issues/65',
    date: '2025-11-14',
  },
  avmmax: {
    id: 'avmmax',
    title: 'AVM api-management tests e2e max and v2max',
    url: 'https://github.com/Azure/bicep-registry-modules',
    date: '2026-08-07',
  },
  vnetfaq: {
    id: 'vnetfaq',
    title: 'Azure Virtual Network frequently asked questions',
    url: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  },
  psrule: {
    id: 'psrule',
    title: 'PSRule for Azure',
    url: 'https://azure.github.io/PSRule.Rules.Azure/en/rules/',
  },
  checkov: {
    id: 'checkov',
    title: 'Checkov policies for Azure resources',
    url: 'https://www.checkov.io/5.Policy%20Index/arm.html',
  },
  azurepolicy: {
    id: 'azurepolicy',
    title: 'Azure Policy built-in definitions',
    url: 'https://learn.microsoft.com/azure/governance/policy/samples/built-in-policies',
  },
  naming: {
    id: 'naming',
    title: 'Naming rules and restrictions for Azure resources',
    url: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
  },
} satisfies Record<string, Source>;

/** @public */
export type SourceId = keyof typeof sources;
