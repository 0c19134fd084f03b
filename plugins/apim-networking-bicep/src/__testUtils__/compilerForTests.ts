import fs from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { packageFolder } from '../generate/bicepFolder';

const fetched = path.join(packageFolder(), '../../.tools/bicep/bicep');

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
