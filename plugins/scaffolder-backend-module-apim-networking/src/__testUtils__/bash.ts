import { spawnSync } from 'node:child_process';

/** What bash says against the syntax of a script; nothing when it is fine. */
export function syntaxErrorsOf(script: string): string {
  const { stderr, error } = spawnSync('bash', ['-n'], {
    input: script,
    encoding: 'utf8',
  });
  if (error) throw error;
  return stderr;
}

/** Runs a script as a pipeline does: by bash, with the environment of its step and nothing else. */
export function runScript(
  script: string,
  options: { folder: string; env: Record<string, string> },
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-c', script],
    { cwd: options.folder, env: options.env, encoding: 'utf8' },
  );
  if (error) throw error;
  return { status, stdout, stderr };
}
