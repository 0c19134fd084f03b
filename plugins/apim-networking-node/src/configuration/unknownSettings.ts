import { nearestSetting } from './nearestSetting';
import type { Settings } from './Settings';

/** A key of a configuration that no setting has. */
export interface UnknownSetting {
  /** Path of the key, such as `policy.enviroments`. */
  path: string;
  /** Path of the setting that is probably meant; undefined where none resembles it. */
  nearest?: string;
  /** Keys that the object around it can have. */
  allowed: string[];
}

/**
 * Finds the keys of a configuration that no setting has, at every depth. Values are not checked: whoever reads them does that.
 *
 * @param value - the configuration, as JSON
 * @param settings - the keys that there are
 */
export function unknownSettings(
  value: unknown,
  settings: Settings,
): UnknownSetting[] {
  const found: UnknownSetting[] = [];
  const visit = (part: unknown, keys: Settings | true, path: string[]) => {
    if (keys === true || part === null || typeof part !== 'object') return;
    if (Array.isArray(part)) {
      const items = keys['[]'] ?? true;
      part.forEach((item, index) => visit(item, items, [...path, `${index}`]));
      return;
    }
    for (const [key, child] of Object.entries(part)) {
      const known = Object.hasOwn(keys, key) ? keys[key] : keys['*'];
      const at = [...path, key];
      if (known === undefined) {
        found.push({
          path: at.join('.'),
          nearest: nearestSetting(at, settings),
          allowed: Object.keys(keys),
        });
      } else {
        visit(child, known, at);
      }
    }
  };
  visit(value, settings, []);
  return found;
}
