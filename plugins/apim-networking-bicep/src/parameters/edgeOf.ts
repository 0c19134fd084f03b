import { InputError } from '@backstage/errors';
import {
  applicationGatewayName,
  frontDoorName,
  type CertificateDesign,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import type { BicepValue } from './bicepValue';
import { regionElsewhere, subnetOf } from './networkOf';
import { privateLinkRegion } from './privateLinkRegion';

/** A certificate in a Key Vault. */
function certificateOf(certificate: CertificateDesign) {
  return {
    keyVaultName: certificate.keyVault,
    name: certificate.name,
    resourceGroupName: certificate.resourceGroup,
    subscriptionId: certificate.subscriptionId,
  };
}

/** The endpoint of the service that a host name of ARM is for, as listeners name it. */
const endpointOfHostName: Record<string, string> = {
  Proxy: 'gateway',
  DeveloperPortal: 'developerPortal',
  Management: 'managementPlane',
};

/**
 * The host names of one's own: the first of the gateway is the one for callers that name no host.
 *
 * @throws InputError for a name without a certificate
 */
export function hostNamesOf(design: GatewayDesign): BicepValue {
  const domains = design.customDomains ?? [];
  const first = domains.findIndex(({ type }) => type === 'Proxy');
  return domains.map((domain, index) => {
    if (!domain.certificate) {
      throw new InputError(
        `customDomains[${index}].certificate is missing: ${domain.hostName} needs a certificate in a Key Vault, as { keyVault, name }`,
      );
    }
    return {
      name: domain.hostName,
      type: domain.type,
      certificate: certificateOf(domain.certificate),
      defaultSslBinding: index === first || undefined,
    };
  });
}

/**
 * The Application Gateway, which keeps the host name of a caller where the service knows it too.
 *
 * @throws InputError without a listener, or where one leads to what is not behind it
 */
export function applicationGatewayOf(design: GatewayDesign): BicepValue {
  const { applicationGateway, virtualNetwork } = design;
  if (!applicationGateway || !virtualNetwork) return undefined;
  const { listeners = [] } = applicationGateway;
  if (listeners.length === 0) {
    throw new InputError(
      'applicationGateway.listeners is missing: the Application Gateway needs a host name and its certificate in a Key Vault, as { hostName, certificate: { keyVault, name } }',
    );
  }
  const injected = design.pattern === 'internal-appgw-waf';
  const seen = new Map<string, number>();
  return {
    name: applicationGateway.name ?? applicationGatewayName(design),
    subnet: subnetOf(
      applicationGateway.subnet,
      virtualNetwork,
      'applicationGateway.subnet',
    ),
    location: regionElsewhere(virtualNetwork, design),
    wafMode: applicationGateway.wafMode,
    listeners: listeners.map((listener, index) => {
      const field = `applicationGateway.listeners[${index}]`;
      if (!injected && listener.endpoint !== 'gateway') {
        throw new InputError(
          `${field}.endpoint is ${JSON.stringify(
            listener.endpoint,
          )}, but a private endpoint covers the gateway only: it needs gateway, or the pattern internal-appgw-waf`,
        );
      }
      const host = listener.hostName.toLowerCase();
      const twin = seen.get(host);
      if (twin !== undefined) {
        throw new InputError(
          `${field}.hostName is ${JSON.stringify(
            listener.hostName,
          )}, as applicationGateway.listeners[${twin}].hostName is already: a listener needs a host name of its own`,
        );
      }
      seen.set(host, index);
      const known = design.customDomains?.some(
        ({ hostName, type }) =>
          hostName.toLowerCase() === host &&
          endpointOfHostName[type] === listener.endpoint,
      );
      return {
        hostName: listener.hostName,
        certificate: certificateOf(listener.certificate),
        endpoint: listener.endpoint,
        backendHostName: known ? listener.hostName : undefined,
      };
    }),
    ddosProtection:
      (design.ddosProtection && !design.ddosProtectionPlan) || undefined,
  };
}

/** What Azure takes as the name of a Front Door profile. */
const PROFILE_NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;

/**
 * The Front Door.
 *
 * @throws InputError for a name that it cannot have
 */
export function frontDoorOf(design: GatewayDesign): BicepValue {
  if (!design.frontDoor) return undefined;
  const name = design.frontDoor.name ?? frontDoorName(design);
  if (!PROFILE_NAME.test(name)) {
    throw new InputError(
      `frontDoor.name is ${JSON.stringify(
        name,
      )}: a Front Door needs a name of letters, digits and hyphens, starting and ending with a letter or digit`,
    );
  }
  const region = privateLinkRegion(design.region);
  return {
    name,
    wafMode: design.frontDoor.wafMode,
    privateLinkLocation: region === design.region ? undefined : region,
  };
}
