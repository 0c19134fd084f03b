import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 *
 * @returns its exit code and what it printed, when `capture` is set
 */
export function run(command, args, options = {}) {
  const { capture = false, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...rest,
    });
    let output = '';
    const collect = chunk => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** The last lines of an output, for an error message. */
export function tail(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
