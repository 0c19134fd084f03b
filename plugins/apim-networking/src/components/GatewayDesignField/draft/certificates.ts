import type { GatewayDesignInput } from 'backstage-plugin-apim-networking-common';
import type {
  CertificateDraft,
  CustomDomainDraft,
  CustomDomainInput,
  ListenerDraft,
  ListenerInput,
} from './draft';
import { defaultNames } from './defaults';
import { typed } from './typed';

type CertificateInput = ListenerInput['certificate'];

/** Host names of a draft as the design has them. */
export function customDomainInput(
  gateway: string,
  { hostName, type, resolvable, certificate }: CustomDomainDraft,
): CustomDomainInput {
  return {
    hostName: hostName.trim(),
    type,
    ...(resolvable && { resolvable }),
    ...(certificate && {
      certificate: certificateInput(gateway, hostName, certificate),
    }),
  };
}

/** Listeners of a draft as the design has them. */
export function listenerInput(
  gateway: string,
  { hostName, endpoint, certificate }: ListenerDraft,
): ListenerInput {
  return {
    hostName: hostName.trim(),
    endpoint,
    certificate: certificateInput(gateway, hostName, certificate),
  };
}

function certificateInput(
  gateway: string,
  hostName: string,
  certificate: CertificateDraft,
): CertificateInput {
  const names = defaultNames(gateway);
  const { resourceGroup, subscriptionId } = certificate;
  return {
    keyVault: certificate.keyVault ?? names.keyVault,
    name: certificate.name ?? names.certificate(hostName),
    ...(resourceGroup.trim() && { resourceGroup: resourceGroup.trim() }),
    ...(subscriptionId.trim() && { subscriptionId: subscriptionId.trim() }),
  };
}

/** The drafts that the host names of a design were made from. */
export function hostNameDrafts(design: GatewayDesignInput): {
  customDomains?: CustomDomainDraft[];
  listeners?: ListenerDraft[];
} {
  const { customDomains } = design;
  const listeners = design.applicationGateway?.listeners;
  return {
    ...(customDomains && {
      customDomains: customDomains.map(domain => ({
        hostName: domain.hostName,
        type: domain.type ?? 'Proxy',
        resolvable: domain.resolvable,
        certificate:
          domain.certificate &&
          certificateDraft(design.name, domain.hostName, domain.certificate),
      })),
    }),
    ...(listeners && {
      listeners: listeners.map(({ hostName, endpoint, certificate }) => ({
        hostName,
        endpoint: endpoint ?? 'gateway',
        certificate: certificateDraft(design.name, hostName, certificate),
      })),
    }),
  };
}

function certificateDraft(
  gateway: string,
  hostName: string,
  certificate: CertificateInput,
): CertificateDraft {
  const names = defaultNames(gateway);
  return {
    keyVault: typed(certificate.keyVault, names.keyVault),
    name: typed(certificate.name, names.certificate(hostName)),
    resourceGroup: certificate.resourceGroup ?? '',
    subscriptionId: certificate.subscriptionId ?? '',
  };
}
