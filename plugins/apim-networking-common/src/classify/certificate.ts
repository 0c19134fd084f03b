import type { ArmValue } from '../arm/ArmValue';
import { CERTIFICATE_NAME, VAULT_NAME } from '../design/parts/names';
import type { CertificateModel } from '../model';

/** Secrets and certificates of a vault, in any cloud, of a version or of the newest. */
const SECRET_ID =
  /^https:\/\/([^./]+)\.vault\.[a-z.]+(?::443)?\/(?:secrets|certificates)\/([^/]+)(?:\/[^/]*)?$/i;

/**
 * The certificate that a Key Vault id names.
 *
 * @param secretId - such as `https://kv-orders.vault.azure.net/secrets/api-example-com`
 */
export function certificateOf(
  secretId: ArmValue<string> | undefined,
): CertificateModel | undefined {
  const [, keyVault, name] = SECRET_ID.exec(secretId?.known ?? '') ?? [];
  return keyVault &&
    name &&
    VAULT_NAME.test(keyVault) &&
    CERTIFICATE_NAME.test(name)
    ? { keyVault, name }
    : undefined;
}
