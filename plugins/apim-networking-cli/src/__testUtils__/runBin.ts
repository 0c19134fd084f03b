import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const bundler = path.resolve(__dirname, '../../scripts/bundle.mjs');

let bundled: Promise<string> | undefined;

/** The program as it is published: one file, made once for the tests of a file. */
function bundledProgram(): Promise<string> {
  bundled ??= (async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'apim-networking-cli-'));
    process.once('exit', () => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'apim-networking.cjs');
    await promisify(execFile)(process.execPath, [bundler, file]);
    return file;
  })();
  return bundled;
}

/** What a run of the program came to. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real program, as a shell would. */
export async function runBin(
  args: string[],
  options: { cwd?: string; stdin?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const bin = await bundledProgram();
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
    // A program that rejects its input may close it before all of it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
  });
}
