import { Bicep } from 'bicep-node';
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/**
 * Profile-guided recompilation of the .NET runtime, which a process of a few hundred answers pays for and gains nothing from:
 * without it the first answers take about half the time. The compiler gets its environment from ours.
 */
const PROFILING = 'DOTNET_TieredPGO';

/** A compiler that is starting, with hold of its process. */
export interface OpenedBicep {
  /** Rejects when the process ends first. */
  opening: Promise<Bicep>;
  /** How the process ended, when it did, such as `with exit code 3: no such command`. */
  ended(): string | undefined;
  /** Ends the process, whatever state it is in. */
  end(): void;
}

/**
 * Starts bicep-node. It keeps its process to itself, and two things need it: one that hangs must be killed; and when the
 * process ends, bicep-node runs `bicep --version` synchronously, for which the whole backend would wait, so that listener
 * gives way to one that only says how the process ended.
 */
export function openBicep(bicepPath: string): OpenedBicep {
  let child: ChildProcess | undefined;
  const seen = (message: unknown) => {
    child ??= (message as { process: ChildProcess }).process;
  };
  // Node tells of each process as it is made, and bicep-node makes its own before it first waits.
  subscribe('child_process', seen);
  const given = process.env[PROFILING];
  process.env[PROFILING] = given ?? '0';
  let opening: Promise<Bicep>;
  try {
    opening = Bicep.initialize(bicepPath);
  } finally {
    unsubscribe('child_process', seen);
    if (given === undefined) delete process.env[PROFILING];
  }

  let how: string | undefined;
  let stderr = '';
  child?.stderr?.on('data', (text: Buffer) => {
    stderr = `${stderr}${text}`.slice(0, 2_000);
  });
  child?.removeAllListeners('exit');
  child?.once('exit', (code, signal) => {
    how = signal ? `by ${signal}` : `with exit code ${code}`;
    if (stderr.trim()) how += `: ${stderr.trim()}`;
    // For what waits for its connection, as if it had not started.
    child?.emit('error', new Error(`it ended ${how}`));
  });
  return {
    opening,
    ended: () => how,
    end: () => {
      child?.kill('SIGKILL');
    },
  };
}
