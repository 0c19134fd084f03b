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

/** The custom domains: the first of the gateway is the one for callers that name no host. */
export function hostNamesOf(design: GatewayDesign): BicepValue {
  const domains = design.customDomains ?? [];
  const first = domains.findIndex(({ type }) => type === 'Proxy');
  return domains.map((domain, index) => {
    return {
      name: domain.hostName,
      type: domain.type,
      // GEN-006 has found those without one.
      certificate: certificateOf(domain.certificate!),
      defaultSslBinding: index === first || undefined,
    };
  });
}

/** The Application Gateway, which keeps the host name of a caller where the service knows it too. */
export function applicationGatewayOf(design: GatewayDesign): BicepValue {
  const { applicationGateway, virtualNetwork } = design;
  if (!applicationGateway || !virtualNetwork) return undefined;
  const { listeners = [] } = applicationGateway;
  return {
    name: applicationGateway.name ?? applicationGatewayName(design),
    subnet: subnetOf(applicationGateway.subnet, virtualNetwork),
    location: regionElsewhere(virtualNetwork, design),
    wafMode: applicationGateway.wafMode,
    listeners: listeners.map(listener => {
      const host = listener.hostName.toLowerCase();
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

/** The Front Door. */
export function frontDoorOf(design: GatewayDesign): BicepValue {
  if (!design.frontDoor) return undefined;
  const name = design.frontDoor.name ?? frontDoorName(design);
  const region = privateLinkRegion(design.region);
  return {
    name,
    wafMode: design.frontDoor.wafMode,
    privateLinkLocation: region === design.region ? undefined : region,
  };
}
