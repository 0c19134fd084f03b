/** The API version that the Bicep of this package has for a type of resource. */
export interface ApiVersion {
  type: string;
  version: string;
  /** Why it is not the newest stable version. */
  reason?: string;
  /** The Bicep switches the linter's rule on ages off for it, where it says why. */
  ruleIsOff?: boolean;
}

/**
 * Every API version of the Bicep in `bicep/`, in one place: the newest stable one that the linter accepts and the oldest compiler
 * that we support knows (`MINIMUM_BICEP`), or a preview with its reason. `yarn check:api-versions` tells which are getting too old.
 */
export const apiVersions: readonly ApiVersion[] = [
  { type: 'Microsoft.ApiManagement/gateways', version: '2024-05-01' },
  { type: 'Microsoft.ApiManagement/service', version: '2024-05-01' },
  {
    type: 'Microsoft.ApiManagement/service',
    version: '2025-03-01-preview',
    reason: 'the first that knows Premium v2 and zone redundancy',
  },
  { type: 'Microsoft.Authorization/locks', version: '2020-05-01' },
  { type: 'Microsoft.Authorization/roleAssignments', version: '2022-04-01' },
  { type: 'Microsoft.Cdn/profiles', version: '2025-12-01' },
  {
    type: 'Microsoft.Insights/diagnosticSettings',
    version: '2021-05-01-preview',
    reason: 'no newer one knows category groups',
    ruleIsOff: true,
  },
  { type: 'Microsoft.KeyVault/vaults', version: '2026-02-01' },
  {
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    version: '2024-11-30',
  },
  {
    type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
    version: '2025-07-01',
  },
  {
    type: 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies',
    version: '2025-10-01',
  },
  { type: 'Microsoft.Network/applicationGateways', version: '2025-07-01' },
  { type: 'Microsoft.Network/natGateways', version: '2025-07-01' },
  { type: 'Microsoft.Network/networkSecurityGroups', version: '2025-07-01' },
  { type: 'Microsoft.Network/privateDnsZones', version: '2024-06-01' },
  { type: 'Microsoft.Network/privateEndpoints', version: '2025-07-01' },
  { type: 'Microsoft.Network/publicIPAddresses', version: '2025-07-01' },
  { type: 'Microsoft.Network/routeTables', version: '2025-07-01' },
  { type: 'Microsoft.Network/virtualNetworks', version: '2025-07-01' },
  { type: 'Microsoft.Network/virtualNetworks/subnets', version: '2025-07-01' },
  {
    type: 'Microsoft.OperationalInsights/workspaces',
    version: '2025-07-01',
    reason:
      'whether the oldest compiler that we support knows 2026-03-01 is not known',
  },
];
