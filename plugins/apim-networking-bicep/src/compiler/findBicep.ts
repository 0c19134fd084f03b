import { InputError } from '@backstage/errors';
import { bicepVersion } from './bicepVersion';

/** The compiler that {@link findBicep} finds where there is one. */
export function likelyBicep(configured?: string): string {
  return configured || process.env.BICEP_PATH || 'bicep';
}

/**
 * The Bicep compiler of this machine: the configured one, that of `BICEP_PATH`, else `bicep` on the PATH.
 *
 * @param setting - what configures it, for messages
 * @returns undefined when there is none
 * @throws InputError when one is named that does not run
 * @public
 */
export async function findBicep(
  configured?: string,
  setting = 'apimNetworking.bicep.path',
): Promise<string | undefined> {
  for (const [path, origin] of [
    [configured, setting],
    [process.env.BICEP_PATH, 'BICEP_PATH'],
  ] as const) {
    if (path) {
      if (await works(path)) return path;
      throw new InputError(
        `${origin} must be the path of a Bicep CLI, got ${JSON.stringify(
          path,
        )}, which does not run.`,
      );
    }
  }
  return (await works('bicep')) ? 'bicep' : undefined;
}

async function works(path: string): Promise<boolean> {
  return (await bicepVersion(path)) !== undefined;
}
