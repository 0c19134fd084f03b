import { spawn } from 'node:child_process';
import path from 'node:path';

const bin = path.join(
  path.dirname(require.resolve('../../package.json')),
  'bin',
  'apim-networking',
);

/** What a run of the program came to. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real program, as a shell would. */
export function runBin(
  args: string[],
  options: { cwd?: string; stdin?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: options.cwd,
      env: { ...env, ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', chunk => {
      stdout += chunk;
    });
    child.stderr.on('data', chunk => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', code => resolve({ code, stdout, stderr }));
    // A program that refuses its input may close it before all of it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
  });
}
