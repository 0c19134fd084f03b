import type { EdgeModel } from '../../model';
import { certificateOf } from '../certificate';
import type { ArmResource } from '../classify';
import { at, get, lastSegment, list, text } from '../read';

/** The host names that an Application Gateway answers to by HTTPS, each with the certificate that it shows. */
export function listenersOf(gateway: ArmResource): EdgeModel['listeners'] {
  const { properties } = gateway;
  const certificates = new Map<string | undefined, unknown>();
  for (const item of list(get(properties, 'sslCertificates'))) {
    const name = text(get(item, 'name'))?.toLowerCase();
    if (!certificates.has(name)) certificates.set(name, item);
  }
  return list(get(properties, 'httpListeners')).flatMap(listener => {
    const settings = get(listener, 'properties');
    if (text(get(settings, 'protocol'))?.toLowerCase() !== 'https') return [];
    const name = lastSegment(at(settings, 'sslCertificate', 'id'));
    const certificate = certificates.get(name?.toLowerCase());
    const hostNames = [
      get(settings, 'hostName'),
      ...list(get(settings, 'hostNames')),
    ].flatMap(hostName => text(hostName) ?? []);
    return [...new Set(hostNames)].map(hostName => ({
      hostName,
      certificate: certificateOf(
        at(certificate, 'properties', 'keyVaultSecretId'),
      ),
    }));
  });
}
