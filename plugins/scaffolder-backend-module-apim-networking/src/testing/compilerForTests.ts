import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const fetched = resolve(__dirname, '../../../../.tools/bicep/bicep');

function find(): string | undefined {
  if (process.env.BICEP_PATH) return process.env.BICEP_PATH;
  if (existsSync(fetched)) return fetched;
  try {
    execFileSync('bicep', ['--version'], { stdio: 'ignore' });
    return 'bicep';
  } catch {
    return undefined;
  }
}

const found = find();

/**
 * The real compiler of this machine. With `CI=true` the tests that need one run without it too, and fail.
 */
export const bicepPath = found ?? 'bicep';

/** `describe` for tests that need the compiler; their name says why when they are skipped. */
export function describeWithBicep(name: string, tests: () => void): void {
  if (found || process.env.CI === 'true') describe(name, tests);
  else {
    describe.skip(
      `${name} (skipped: no Bicep compiler; npm test fetches one)`,
      tests,
    );
  }
}
