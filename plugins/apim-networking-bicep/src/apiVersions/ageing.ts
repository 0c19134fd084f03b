import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ApiVersion } from './apiVersions';

/** From this age on the linter rejects a version, where there is a newer one. It is the default of its rule. */
export const MAX_AGE_DAYS = 730;

/** A version that the linter will reject. */
export interface AgeingVersion {
  type: string;
  version: string;
  /** Until the linter rejects it; negative: since then. */
  daysLeft: number;
  /** What the linter would accept then, in its words, such as `2026-01-01`. */
  acceptable: string[];
}

const FINDING =
  /use-recent-api-versions: .*?for '([^']+)'\. '([^']+)' is (\d+) days old.*?(?:Acceptable versions?: ([^[\n]*))?(?:\[|$)/gm;

/**
 * Which versions the linter rejects, or will within so many days from today. The linter itself is asked, with an age that is shorter
 * by as much, for it knows which versions there are.
 */
export async function ageingVersions(options: {
  bicepPath: string;
  versions: readonly ApiVersion[];
  withinDays: number;
}): Promise<AgeingVersion[]> {
  const { bicepPath, versions, withinDays } = options;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
  try {
    const file = path.join(folder, 'versions.bicep');
    await writeFile(file, probe(versions));
    await writeFile(
      path.join(folder, 'bicepconfig.json'),
      JSON.stringify({
        analyzers: {
          core: {
            enabled: true,
            rules: {
              'use-recent-api-versions': {
                level: 'warning',
                maxAgeInDays: MAX_AGE_DAYS - withinDays,
              },
            },
          },
        },
      }),
    );
    return findingsIn(await lint(bicepPath, file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that does nothing but name the versions. */
function probe(versions: readonly ApiVersion[]): string {
  return versions
    .filter(({ ruleIsOff }) => !ruleIsOff)
    .map(({ type, version }, index) => {
      const name = type.split('/').slice(1).fill(`any${index}`).join('/');
      return `resource r${index} '${type}@${version}' existing = {\n  name: '${name}'\n}\n`;
    })
    .join('\n');
}

function lint(bicepPath: string, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      bicepPath,
      ['lint', file],
      { timeout: 120_000, maxBuffer: 10_000_000 },
      (error, stdout, stderr) => {
        const text = `${stdout}${stderr}`;
        // Findings are no failure of the linter.
        if (error && !text.includes('use-recent-api-versions')) reject(error);
        else resolve(text);
      },
    );
  });
}

function findingsIn(text: string): AgeingVersion[] {
  return [...text.matchAll(FINDING)]
    .map(([, type, version, days, acceptable = '']) => ({
      type,
      version,
      daysLeft: MAX_AGE_DAYS - Number(days),
      acceptable: acceptable.match(/\d{4}-\d{2}-\d{2}(?:-preview)?/g) ?? [],
    }))
    .sort((a, b) => a.daysLeft - b.daysLeft);
}
