import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bubblewrapped } from './bubblewrap';
import { compilerEnvironment } from '../process/compilerEnvironment';
import { onPath } from '../process/onPath';

const run = promisify(execFile);

/**
 * Whether the compiler runs in a sandbox: `auto` where this machine can, `required` or not at all, or `off`.
 *
 * @public
 */
export type SandboxMode = 'auto' | 'required' | 'off';

/** A sandbox that works here. */
export interface WorkingSandbox {
  /** Absolute path of `bwrap`. */
  bubblewrap: string;
}

/** A sandbox that works here, or why there is none. */
export type Sandbox = WorkingSandbox | { reason: string };

const tried = new Map<string, Promise<Sandbox>>();

const keyOf = (bubblewrap: string, bicepPath: string) =>
  `${bubblewrap}\0${bicepPath}`;

/** The sandbox that this machine can have, which is not known to work. */
export function likelySandbox(): WorkingSandbox | undefined {
  const bubblewrap = process.platform === 'linux' ? onPath('bwrap') : undefined;
  return bubblewrap === undefined ? undefined : { bubblewrap };
}

/** Remembers that a compiler answered from a sandbox: from then on, one that does not start is not started without. */
export function rememberSandbox(
  sandbox: WorkingSandbox,
  bicepPath: string,
): void {
  tried.set(keyOf(sandbox.bubblewrap, bicepPath), Promise.resolve(sandbox));
}

/**
 * Finds the sandbox for a compiler by a trial: the compiler says its version inside of it. The answer is remembered when it works.
 *
 * @param bicepPath - absolute, without symbolic links
 */
export async function obtainSandbox(bicepPath: string): Promise<Sandbox> {
  if (process.platform !== 'linux') {
    return { reason: `${process.platform} has no bubblewrap` };
  }
  const bubblewrap = onPath('bwrap');
  if (!bubblewrap) {
    return { reason: 'bubblewrap (bwrap) is not on the PATH' };
  }
  const key = keyOf(bubblewrap, bicepPath);
  let trial = tried.get(key);
  if (!trial) {
    trial = tryOut(bubblewrap, bicepPath);
    tried.set(key, trial);
  }
  const sandbox = await trial;
  if ('reason' in sandbox) tried.delete(key);
  return sandbox;
}

async function tryOut(bubblewrap: string, bicepPath: string): Promise<Sandbox> {
  const { command, args, env } = bubblewrapped({
    bubblewrap,
    bicepPath,
    args: ['--version'],
    network: false,
    environment: home => compilerEnvironment({ home, network: false }),
  });
  try {
    const { stdout } = await run(command, args, { env, timeout: 20_000 });
    return /Bicep CLI/.test(stdout)
      ? { bubblewrap }
      : { reason: 'the compiler does not run in bubblewrap' };
  } catch {
    return {
      reason:
        'bubblewrap does not start the compiler here, usually because the container does not allow user namespaces',
    };
  }
}
