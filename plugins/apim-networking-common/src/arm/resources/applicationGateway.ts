import {
  flag,
  list,
  number,
  reference,
  section,
  text,
  textOrNumber,
} from '../readers';
import { named, resourceType, type ResourceOf } from '../resourceType';

/**
 * An Application Gateway.
 *
 * @public
 */
export const APPLICATION_GATEWAY = resourceType(
  'Microsoft.Network/applicationGateways',
  named({
    zones: list(textOrNumber),
    sku: section({ capacity: number }),
    properties: section({
      sku: section({ name: text, capacity: number }),
      autoscaleConfiguration: section({ minCapacity: number }),
      firewallPolicy: reference,
      webApplicationFirewallConfiguration: section({
        enabled: flag,
        firewallMode: text,
      }),
      sslPolicy: section({ policyName: text }),
      sslCertificates: list(
        named({ properties: section({ keyVaultSecretId: text }) }),
      ),
      gatewayIPConfigurations: list(
        section({ properties: section({ subnet: reference }) }),
      ),
      frontendIPConfigurations: list(
        section({ properties: section({ publicIPAddress: reference }) }),
      ),
      backendAddressPools: list(
        named({
          properties: section({
            backendAddresses: list(section({ fqdn: text, ipAddress: text })),
          }),
        }),
      ),
      backendHttpSettingsCollection: list(
        named({
          properties: section({ hostName: text, probe: reference }),
        }),
      ),
      probes: list(named({ properties: section({ host: text, path: text }) })),
      httpListeners: list(
        named({
          properties: section({
            protocol: text,
            hostName: text,
            hostNames: list(text),
            sslCertificate: reference,
            firewallPolicy: reference,
          }),
        }),
      ),
      requestRoutingRules: list(
        named({
          properties: section({
            httpListener: reference,
            redirectConfiguration: reference,
          }),
        }),
      ),
    }),
  }),
);
export type ApplicationGateway = ResourceOf<typeof APPLICATION_GATEWAY>;

export const APPLICATION_GATEWAY_FIREWALL_POLICY = resourceType(
  'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
  named({
    properties: section({
      policySettings: section({ state: text, mode: text }),
      managedRules: section({ exclusions: list(section({})) }),
    }),
  }),
);
