import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';

const fetched = path.resolve(__dirname, '../../../../.tools/bicep/bicep');

function find(): string | undefined {
  if (process.env.BICEP_PATH) return process.env.BICEP_PATH;
  if (fs.existsSync(fetched)) return fetched;
  try {
    execFileSync('bicep', ['--version'], { stdio: 'ignore' });
    return 'bicep';
  } catch {
    return undefined;
  }
}

/** The real compiler of this machine, where there is one. */
export const bicepPath = find();

/**
 * `describe` with the real compiler. Without one the tests are skipped, and their name says so; with `CI=true` they fail.
 */
export function describeWithBicep(
  name: string,
  tests: (path: string) => void,
): void {
  if (bicepPath) {
    describe(name, () => tests(bicepPath));
  } else if (process.env.CI === 'true') {
    // eslint-disable-next-line jest/valid-title -- the name is the caller's
    it(name, () => {
      throw new Error('There is no Bicep compiler, and CI=true needs one');
    });
  } else {
    // eslint-disable-next-line jest/no-disabled-tests -- there is nothing to run them with
    describe.skip(`${name} (skipped: no Bicep compiler; npm test fetches one)`, () =>
      tests(''));
  }
}
