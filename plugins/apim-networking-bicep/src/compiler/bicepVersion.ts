import { execFile } from 'node:child_process';
import os from 'node:os';
import { promisify } from 'node:util';
import { compilerEnvironment } from '../process/compilerEnvironment';
import { onPath } from '../process/onPath';

const run = promisify(execFile);

/**
 * The oldest compiler that is accepted: the one whose protections this package was tested with. It lists the files that it references,
 * and fetches from no registry that it does not trust. Raise it with the tests of `src/containment`.
 */
export const MINIMUM_BICEP = '0.49.2';

/**
 * The version that a Bicep CLI says it is, such as `0.49.2`; empty when it says none.
 *
 * @returns undefined when there is no Bicep CLI at the path
 */
export async function bicepVersion(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(onPath(path) ?? path, ['--version'], {
      timeout: 20_000,
      env: {
        ...compilerEnvironment({ home: os.tmpdir(), network: false }),
        TMPDIR: os.tmpdir(),
      },
    });
    const says = /Bicep CLI(?: version (\d+(?:\.\d+)*))?/i.exec(stdout);
    return says ? says[1] ?? '' : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a compiler of this version, if it is too old. */
export function tooOld(version: string): string | undefined {
  // A compiler that was built by hand says 0.0.0.
  if (!/[1-9]/.test(version) || compare(version, MINIMUM_BICEP) >= 0) {
    return undefined;
  }
  return `The Bicep compiler must have version ${MINIMUM_BICEP} or newer, got ${version}. Update it by "az bicep upgrade" or from https://github.com/Azure/bicep/releases, or name another by apimNetworking.bicep.path in app-config or by BICEP_PATH.`;
}

function compare(one: string, other: string): number {
  const [left, right] = [one, other].map(text => text.split('.').map(Number));
  const place = right.findIndex((part, index) => part !== (left[index] ?? 0));
  return place < 0 ? 0 : (left[place] ?? 0) - right[place];
}
