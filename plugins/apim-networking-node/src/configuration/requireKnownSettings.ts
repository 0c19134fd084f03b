import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { UnknownSetting } from './unknownSettings';
import { settings } from './settings.generated';
import { unknownSettings } from './unknownSettings';

const ROOT = 'apimNetworking';

function describe({ path, nearest, allowed }: UnknownSetting): string {
  const key = `${ROOT}.${path}`;
  return nearest
    ? `${key} is not a setting: did you mean ${ROOT}.${nearest}?`
    : `${key} is not a setting: must be one of ${allowed.join(', ')}.`;
}

/**
 * Checks that every key under `apimNetworking` is a setting of this suite, so that a misspelled one is not taken for absent: `polcy` in place
 * of `policy` would be a portal without a policy. Plugins call it before they read their settings.
 *
 * @param config - the configuration of the backend
 * @throws InputError that names every unknown key and the setting that is probably meant
 * @public
 */
export function requireKnownSettings(
  config: Pick<RootConfigService, 'getOptional'>,
): void {
  const value = config.getOptional(ROOT);
  if (value === undefined || value === null) return;
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new InputError(
      `${ROOT} must be an object with settings, got ${JSON.stringify(value)}.`,
    );
  }
  const unknown = unknownSettings(value, settings);
  if (unknown.length > 0) throw new InputError(unknown.map(describe).join(' '));
}
