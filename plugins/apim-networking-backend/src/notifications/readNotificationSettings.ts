import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

export interface NotificationSettings {
  /** Default: where the portal has notifications. */
  enabled?: boolean;
  /** Entity references of users and groups who are asked to decide on waivers. */
  approvers: string[];
}

const APPROVERS = 'apimNetworking.waivers.approvers';

/** @throws InputError that names the key, the value seen and the value needed */
export function readNotificationSettings(config: Config): NotificationSettings {
  return {
    enabled: config.getOptionalBoolean('apimNetworking.notifications.enabled'),
    approvers: (config.getOptionalStringArray(APPROVERS) ?? []).map(
      (value, index) => readApprover(value, `${APPROVERS}[${index}]`),
    ),
  };
}

function readApprover(value: string, key: string): string {
  try {
    const ref = parseEntityRef(value, { defaultNamespace: 'default' });
    const canonical = stringifyEntityRef(ref);
    if (['user', 'group'].includes(ref.kind.toLowerCase())) return canonical;
  } catch {
    // Said below, as of any other value.
  }
  throw new InputError(
    `${key} must be the entity reference of a user or group, such as group:default/api-platform, got ${JSON.stringify(
      value,
    )}.`,
  );
}
