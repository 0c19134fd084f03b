import { lstat, readFile } from 'node:fs/promises';
import type { ArmResource } from 'backstage-plugin-apim-networking-common';
import { oneLine } from '../decision/describeFinding';
import type { Remark } from './remark';

const MOST_NAMED = 5;
/** More than the snapshot of the largest template that Azure takes. */
const MAX_BYTES = 20_000_000;

/**
 * Compares what a parameters file deploys with the snapshot beside it, as `bicep snapshot --mode validate` does: resource by
 * resource, in any order. Without a snapshot there is nothing to say.
 *
 * @param parametersFile - its path for people
 */
export async function compareSnapshot(
  absolutePath: string,
  parametersFile: string,
  predicted: ArmResource[],
): Promise<Remark[]> {
  const ending = /\.bicepparam$/;
  const path = absolutePath.replace(ending, '.snapshot.json');
  const name = parametersFile.replace(ending, '.snapshot.json');
  const status = await lstat(path).catch(() => undefined);
  if (!status) return [];
  if (!status.isFile() || status.size > MAX_BYTES) {
    return [remark(name, 'it is no file, or has more than 20 MB')];
  }

  const expected = resourcesIn(await readFile(path, 'utf8'));
  if (!expected) {
    return [remark(name, 'it is no snapshot of the compiler')];
  }
  const was = byName(expected);
  const is = byName(predicted);
  const changes = [
    ...differing('no longer deployed', was, key => !is.has(key)),
    ...differing('new', is, key => !was.has(key)),
    ...differing('changed', is, key => {
      const before = was.get(key);
      return before !== undefined && before !== is.get(key);
    }),
  ];
  return changes.length > 0
    ? [remark(name, changes.slice(0, MOST_NAMED).join(', '), changes.length)]
    : [];
}

function remark(name: string, seen: string, changes = 1): Remark {
  const lines = [
    `error SNAPSHOT ${name} is not what is deployed`,
    `seen: ${seen}${
      changes > MOST_NAMED ? ` and ${changes - MOST_NAMED} more` : ''
    }`,
    'needed: the snapshot of this very Bicep',
    'remedy: where the change is meant, renew it by bicep snapshot with --mode overwrite and review what changed',
  ];
  return {
    severity: 'error',
    code: 'SNAPSHOT',
    text: lines.map(oneLine).join('\n    '),
  };
}

function resourcesIn(text: string): ArmResource[] | undefined {
  try {
    const { predictedResources } = JSON.parse(text);
    return Array.isArray(predictedResources) ? predictedResources : undefined;
  } catch {
    return undefined;
  }
}

function differing(
  how: string,
  resources: Map<string, string>,
  differs: (key: string) => boolean,
): string[] {
  return [...resources.keys()].filter(differs).map(key => `${key} ${how}`);
}

/** Type and name of each resource, with all of it in one order. Two of one name are told apart by their number. */
function byName(resources: ArmResource[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const resource of resources) {
    const name = `${resource?.type} ${resource?.name}`;
    let key = name;
    for (let count = 2; map.has(key); count++) key = `${name} (${count})`;
    map.set(key, JSON.stringify(inOrder(resource)));
  }
  return map;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
