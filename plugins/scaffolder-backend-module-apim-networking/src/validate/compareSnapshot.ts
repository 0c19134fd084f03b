import { lstat } from 'node:fs/promises';
import {
  SNAPSHOT_ENTRY,
  type ArmResource,
} from 'backstage-plugin-apim-networking-common';
import { oneLine } from '../decision/describeFinding';
import { readTextFile } from '../workspace/readTextFile';
import type { Remark } from './remark';

const MAX_NAMED = 5;
/** Of the text of a snapshot, half of which are blanks: some thousand resources. */
export const MAX_SNAPSHOT_BYTES = 3_000_000;
const ENDING = /\.bicepparam$/;

/**
 * The text of the snapshot beside a parameters file.
 *
 * @returns undefined where there is none
 * @throws InputError for one that is no file, or is too large
 */
export async function readSnapshot(
  absolutePath: string,
  parametersFile: string,
): Promise<string | undefined> {
  const path = absolutePath.replace(ENDING, '.snapshot.json');
  const status = await lstat(path).catch(() => undefined);
  return (
    status &&
    readTextFile(path, snapshotOf(parametersFile), {
      maxBytes: MAX_SNAPSHOT_BYTES,
      status,
    })
  );
}

/**
 * Compares what a parameters file deploys with the snapshot beside it, as `bicep snapshot --mode validate` does: resource by
 * resource, in any order.
 *
 * @param snapshot - its text
 * @param parametersFile - its path for people
 */
export function compareSnapshot(
  snapshot: string,
  parametersFile: string,
  predicted: ArmResource[],
): Remark[] {
  const name = snapshotOf(parametersFile);
  const expected = resourcesIn(snapshot);
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
    ? [remark(name, changes.slice(0, MAX_NAMED).join(', '), changes.length)]
    : [];
}

function snapshotOf(parametersFile: string): string {
  return parametersFile.replace(ENDING, '.snapshot.json');
}

function remark(name: string, actual: string, changes = 1): Remark {
  const { id, severity, remedy } = SNAPSHOT_ENTRY;
  const lines = [
    `${severity} ${id} ${name} is not what is deployed`,
    `actual: ${actual}${
      changes > MAX_NAMED ? ` and ${changes - MAX_NAMED} more` : ''
    }`,
    'expected: the snapshot of this very Bicep',
    `remedy: ${remedy}`,
  ];
  return {
    severity,
    code: id,
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
  const counts = new Map<string, number>();
  for (const resource of resources) {
    const name = `${resource?.type} ${resource?.name}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const key = count > 1 ? `${name} (${count})` : name;
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
