import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const fetched = path.resolve(__dirname, '../../.tools/bicep/bicep');

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

/**
 * The real compiler of this machine. Without one the tests that need it are skipped, and their name says why; with `CI=true`
 * they run, and fail.
 */
export const bicepPath =
  find() ?? (process.env.CI === 'true' ? 'bicep' : undefined);

/** Added to the name of the tests that need the compiler. */
export const skipReason = bicepPath
  ? ''
  : ' (skipped: no Bicep compiler; npm test fetches one)';

/** `describe` for tests that need the compiler. */
export const describeWithBicep = bicepPath ? describe : describe.skip;
