import path from 'node:path';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import {
  readBicepModules,
  type BicepModules,
} from 'backstage-plugin-apim-networking-bicep';

const KEY = 'apimNetworking.bicep.modules';

/**
 * The organization's own Bicep modules, from the folder that `apimNetworking.bicep.modules` names.
 *
 * @returns undefined where it names none
 * @throws InputError for a folder that cannot be used, see `readBicepModules`
 */
export async function modulesOfConfig(
  config: RootConfigService,
): Promise<BicepModules | undefined> {
  const folder = config.getOptionalString(KEY);
  if (folder === undefined) return undefined;
  if (!path.isAbsolute(folder)) {
    throw new InputError(
      `${KEY} must be an absolute path, got ${JSON.stringify(folder)}.`,
    );
  }
  try {
    return await readBicepModules(folder);
  } catch (error) {
    throw new InputError(`${KEY}: ${toError(error).message}`);
  }
}
