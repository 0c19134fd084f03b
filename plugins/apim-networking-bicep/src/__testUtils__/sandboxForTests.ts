import fs from 'node:fs';
import { obtainSandbox } from '../sandbox/obtainSandbox';
import { bicepPath } from './compilerForTests';

/**
 * Why tests of the sandbox do not run here; undefined where they do. With `CI=true` they run, and fail.
 */
export async function whyNoSandbox(): Promise<string | undefined> {
  if (process.env.CI === 'true') return undefined;
  if (!bicepPath) return 'no Bicep compiler';
  const sandbox = await obtainSandbox(fs.realpathSync(bicepPath));
  return 'reason' in sandbox ? sandbox.reason : undefined;
}
