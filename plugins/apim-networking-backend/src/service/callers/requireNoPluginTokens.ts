import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'backend.auth.externalAccess';

/**
 * Backstage takes the subject of a static token as it is configured. One that is called as a plugin would count as the plugin, which
 * alone binds decisions.
 *
 * @throws InputError that names the setting
 */
export function requireNoPluginTokens(config: Config): void {
  const entries = config.getOptionalConfigArray(KEY) ?? [];
  entries.forEach((entry, index) => {
    const subject = entry.getOptionalString('options.subject');
    if (subject?.toLowerCase().startsWith('plugin:')) {
      throw new InputError(
        `${KEY}[${index}].options.subject must not begin with plugin:, got ${JSON.stringify(
          subject,
        )}. Whoever has that token would count as the plugin; give it another name.`,
      );
    }
  });
}
