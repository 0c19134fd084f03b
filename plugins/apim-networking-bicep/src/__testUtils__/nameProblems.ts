import type { ArmResource } from 'backstage-plugin-apim-networking-common';

/** What Azure takes as names, by type in lower case. Source: the naming rules of Azure resources. */
const NAMES: Record<string, RegExp> = {
  'microsoft.apimanagement/service': /^[a-z](?:[a-z0-9-]{0,48}[a-z0-9])?$/i,
  'microsoft.apimanagement/gateways': /^[a-z](?:[a-z0-9-]{0,43}[a-z0-9])?$/i,
  'microsoft.apimanagement/gateways/configconnections':
    /^[a-z](?:[a-z0-9-]{0,28}[a-z0-9])?$/i,
  'microsoft.cdn/profiles': /^[a-z0-9](?:[a-z0-9-]{0,258}[a-z0-9])?$/i,
  'microsoft.cdn/profiles/afdendpoints':
    /^[a-z0-9](?:[a-z0-9-]{0,44}[a-z0-9])$/i,
  'microsoft.network/frontdoorwebapplicationfirewallpolicies':
    /^[a-z][a-z0-9]{0,127}$/i,
  'microsoft.network/applicationgateways': /^[a-z0-9](?:[\w.-]{0,78}\w)?$/i,
  'microsoft.network/networksecuritygroups': /^[a-z0-9](?:[\w.-]{0,78}\w)?$/i,
  'microsoft.network/publicipaddresses': /^[a-z0-9](?:[\w.-]{0,78}\w)?$/i,
  'microsoft.network/privateendpoints': /^[a-z0-9](?:[\w.-]{0,62}\w)$/i,
  'microsoft.network/virtualnetworks': /^[a-z0-9](?:[\w.-]{0,62}\w)$/i,
  'microsoft.managedidentity/userassignedidentities': /^[a-z0-9][\w-]{2,127}$/i,
};
const DNS_LABEL = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

/** Names and DNS labels that Azure would reject. */
export function nameProblems(predicted: ArmResource[]): string[] {
  return predicted.flatMap(({ type, name, properties }) => {
    const problems: string[] = [];
    const last = name?.split('/').pop() ?? '';
    const rule = NAMES[type?.toLowerCase() ?? ''];
    if (rule && !rule.test(last)) problems.push(`${type} is named ${last}`);
    const label = (
      properties as { dnsSettings?: { domainNameLabel?: string } } | undefined
    )?.dnsSettings?.domainNameLabel;
    if (label !== undefined && !DNS_LABEL.test(label)) {
      problems.push(`${type} ${last} has the DNS label ${label}`);
    }
    return problems;
  });
}
