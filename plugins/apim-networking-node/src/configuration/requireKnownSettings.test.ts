import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { requireKnownSettings } from './requireKnownSettings';
import { settings } from './settings.generated';
import type { Settings } from './Settings';

function check(apimNetworking: unknown) {
  requireKnownSettings(new ConfigReader({ apimNetworking } as JsonObject));
}

function problemOf(apimNetworking: unknown): string {
  try {
    check(apimNetworking);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

/** A configuration with every key that there is. */
function everything(keys: Settings): JsonObject {
  return Object.fromEntries(
    Object.entries(keys)
      .filter(([key]) => key !== '[]')
      .map(([key, below]) => {
        const name = key === '*' ? 'production' : key;
        if (below === true) return [name, 'x'];
        const value = everything(below);
        const items = below['[]'];
        return [name, items && items !== true ? [everything(items)] : value];
      }),
  );
}

/** Every path of a configuration, without one letter of its last key. */
function misspelled(value: JsonObject, path: string[] = []): string[][] {
  return Object.entries(value).flatMap(([key, below]) => {
    const wrong = [...path, key.slice(0, 2) + key.slice(3)];
    const deeper =
      below && typeof below === 'object' && !Array.isArray(below)
        ? misspelled(below as JsonObject, [...path, key])
        : [];
    return path.includes('severities') || path.at(-1) === 'environments'
      ? deeper
      : [wrong, ...deeper];
  });
}

describe('requireKnownSettings', () => {
  it('accepts every setting that the packages declare', () => {
    expect(problemOf(everything(settings))).toBe('accepted');
  });

  it.each([[undefined], [null], [{}]])('accepts %j', value => {
    expect(problemOf(value)).toBe('accepted');
  });

  it.each([['text'], [7], [[{}]]])('rejects %j as settings', value => {
    expect(problemOf(value)).toBe(
      `apimNetworking must be an object with settings, got ${JSON.stringify(
        value,
      )}.`,
    );
  });

  it.each([
    ['a misspelled key', { polcy: {} }, 'polcy', 'policy'],
    [
      'a setting of another place',
      { waivers: { maximumDays: 30 } },
      'waivers.maximumDays',
      'policy.waivers.maximumDays',
    ],
    [
      'a misspelled key below',
      { decisions: { validFr: 'P30D' } },
      'decisions.validFr',
      'decisions.validFor',
    ],
    ['a key written together', { bicepPath: '/b' }, 'bicepPath', 'bicep.path'],
    [
      'a key of a map',
      { policy: { environments: { production: { allowedTier: [] } } } },
      'policy.environments.production.allowedTier',
      'policy.environments.production.allowedTiers',
    ],
    [
      'a key of an item of a list',
      {
        decisions: {
          signing: {
            privateKey: 'k',
            keyId: 'a',
            publicKeys: [{ keyid: 'b' }],
          },
        },
      },
      'decisions.signing.publicKeys.0.keyid',
      'decisions.signing.publicKeys.0.keyId',
    ],
    ['another spelling', { Policy: {} }, 'Policy', 'policy'],
  ])('names %s and the setting that is meant', (_, value, key, nearest) => {
    const problem = problemOf(value);
    expect(problem).toContain(`apimNetworking.${key} is not a setting: `);
    expect(problem).toContain(`did you mean apimNetworking.${nearest}?`);
  });

  it('lists what there is where nothing resembles the key', () => {
    expect(problemOf({ quux: 1 })).toBe(
      `apimNetworking.quux is not a setting: must be one of ${Object.keys(
        settings,
      ).join(', ')}.`,
    );
  });

  it('names every unknown key at once', () => {
    const problem = problemOf({ polcy: {}, helth: { lag: 'PT5M' } });
    expect(problem).toContain('apimNetworking.polcy');
    expect(problem).toContain('apimNetworking.helth');
  });

  it('takes no key of the prototype for a setting', () => {
    expect(problemOf({ constructor: 1, toString: 2 })).toContain(
      'apimNetworking.constructor is not a setting',
    );
  });

  it('finds the setting that is meant wherever a letter is missing', () => {
    const all = misspelled(everything(settings));
    expect(all.length).toBeGreaterThan(60);
    for (const path of all) {
      const value = path.reduceRight<unknown>(
        (below, key) => ({ [key]: below }),
        'x',
      );
      const parent = path.slice(0, -1).map(key => `${key}.`);
      expect(problemOf(value)).toContain(
        `did you mean apimNetworking.${parent.join('')}`,
      );
    }
  });
});
