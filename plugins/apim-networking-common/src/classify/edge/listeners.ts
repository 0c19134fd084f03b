import type { ApplicationGateway } from '../../arm/resources';
import type { EdgeModel } from '../../model';
import { certificateOf } from '../certificate';
import { lastName } from '../names';

type Certificate = NonNullable<
  ApplicationGateway['properties']['sslCertificates']['known']
>[number];

/**
 * The host names that an Application Gateway answers to by HTTPS, each with the certificate that it shows. Undefined where one of
 * them cannot be determined.
 */
export function listenersOf({
  properties,
}: ApplicationGateway): EdgeModel['listeners'] {
  const { httpListeners, sslCertificates } = properties;
  if (httpListeners.isUnknown) return undefined;
  const certificates = new Map<string | undefined, Certificate>();
  for (const item of sslCertificates.known ?? []) {
    const name = item.name.known?.toLowerCase();
    if (!certificates.has(name)) certificates.set(name, item);
  }
  const found: NonNullable<EdgeModel['listeners']> = [];
  for (const { properties: settings } of httpListeners.known ?? []) {
    const hostNames = [settings.hostName, ...(settings.hostNames.known ?? [])];
    const isHttps = settings.protocol.known?.toLowerCase() === 'https';
    if (
      settings.protocol.isUnknown ||
      (isHttps &&
        [settings.hostNames, ...hostNames].some(({ isUnknown }) => isUnknown))
    ) {
      return undefined;
    }
    if (!isHttps) continue;
    const name = lastName(settings.sslCertificate.id)?.toLowerCase();
    const certificate = certificateOf(
      certificates.get(name)?.properties.keyVaultSecretId,
    );
    for (const hostName of new Set(
      hostNames.flatMap(host => host.known ?? []),
    )) {
      found.push({ hostName, certificate });
    }
  }
  return found;
}
