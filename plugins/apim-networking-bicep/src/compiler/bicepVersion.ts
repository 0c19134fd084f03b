import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The oldest compiler that knows every API version of our Bicep; an older one warns of those that it does not know. The commands
 * that we need are older (snapshots by JSON-RPC came with 0.36). Raise it with the table of API versions.
 */
export const MINIMUM_BICEP = '0.44.1';

/**
 * The version that a Bicep CLI says it is, such as `0.49.2`; empty when it says none.
 *
 * @returns undefined when there is no Bicep CLI at the path
 */
export async function bicepVersion(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 20_000 });
    const says = /Bicep CLI(?: version (\d+(?:\.\d+)*))?/i.exec(stdout);
    return says ? says[1] ?? '' : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a compiler of this version, if it is too old. */
export function tooOld(path: string, version: string): string | undefined {
  // A compiler that was built by hand says 0.0.0.
  if (!/[1-9]/.test(version) || compare(version, MINIMUM_BICEP) >= 0) {
    return undefined;
  }
  return `The Bicep compiler ${path} is ${version}, which does not know the API versions of this Bicep: it needs ${MINIMUM_BICEP} or newer. Update it by "az bicep upgrade" or from https://github.com/Azure/bicep/releases, or name another by apimNetworking.bicep.path in app-config or by BICEP_PATH`;
}

function compare(one: string, other: string): number {
  const [left, right] = [one, other].map(text => text.split('.').map(Number));
  const place = right.findIndex((part, index) => part !== (left[index] ?? 0));
  return place < 0 ? 0 : (left[place] ?? 0) - right[place];
}
