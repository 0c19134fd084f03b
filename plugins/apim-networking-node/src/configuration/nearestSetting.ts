import { distance } from 'fastest-levenshtein';
import type { Settings } from './Settings';

/** How much of a key can be misspelled for another one to be meant. */
const MAX_SHARE = 0.4;

/** Whether a path leads along another one, so that a key of a map or an item of a list there is that of the other. */
function isBeginning(path: string[], whole: string[]): boolean {
  return path.every((key, index) => key === whole[index]);
}

/** The paths below the settings, with the keys of maps and the items of lists that the wrong path has. */
function pathsOf(
  settings: Settings,
  wrong: string[],
  path: string[],
): string[][] {
  return Object.entries(settings).flatMap(([key, keys]) => {
    const open = key === '*' || key === '[]';
    if (open && !isBeginning(path, wrong)) return [];
    const name = open ? wrong[path.length] : key;
    if (name === undefined) return [];
    const at = [...path, name];
    return [at, ...(keys === true ? [] : pathsOf(keys, wrong, at))];
  });
}

function lastOf(path: string[]): string {
  return path[path.length - 1].toLowerCase();
}

/** How unlike two texts are: 0 the same, 1 nothing in common. */
function unlike(one: string, other: string): number {
  return distance(one, other) / Math.max(one.length, other.length);
}

/**
 * The setting that is probably meant by a path that no setting has: one misspelled, one of another place, such as `waivers.maximumDays` for
 * `policy.waivers.maximumDays`, or one written together, such as `bicepPath` for `bicep.path`.
 *
 * @param wrong - the path, key by key
 * @returns the path of the setting; undefined where none resembles it
 */
export function nearestSetting(
  wrong: string[],
  settings: Settings,
): string | undefined {
  const parent = wrong.slice(0, -1).join('.');
  const joined = wrong.join('').toLowerCase();
  let best: { path: string; cost: number } | undefined;
  for (const candidate of pathsOf(settings, wrong, [])) {
    if (isBeginning(candidate, wrong)) continue;
    const sibling = candidate.slice(0, -1).join('.') === parent;
    const cost = Math.min(
      // Of two settings that resemble it alike, the one beside it is meant.
      unlike(lastOf(candidate), lastOf(wrong)) + (sibling ? 0 : 0.05),
      unlike(candidate.join('').toLowerCase(), joined) + 0.02,
    );
    if (cost <= MAX_SHARE && (!best || cost < best.cost)) {
      best = { path: candidate.join('.'), cost };
    }
  }
  return best?.path;
}
