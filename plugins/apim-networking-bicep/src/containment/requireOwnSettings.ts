import { InputError } from '@backstage/errors';
import type { StagedPaths } from './StagedPaths';

/**
 * Sees that no `bicepconfig.json` that is used lost a setting when it was copied: the Bicep would compile to something else.
 *
 * @param files - every file that the compiler lists, absolute on this machine
 * @throws InputError that names the file and the settings
 */
export function requireOwnSettings(files: string[], paths: StagedPaths): void {
  for (const [file, settings] of paths.staged.removedSettings) {
    if (files.some(used => paths.shownOfHost(used) === file)) {
      throw new InputError(
        `${file} must have only analyzers, formatting and features of the language, got ${settings.join(
          ', ',
        )}. Remove the setting: registries, credentials and extensions are not for the files that are compiled.`,
      );
    }
  }
}
