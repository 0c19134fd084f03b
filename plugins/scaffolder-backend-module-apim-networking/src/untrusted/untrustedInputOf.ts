import type { UntrustedInput } from './UntrustedInput';
import { WorkerThreads } from './WorkerThreads';

/** @public */
export interface UntrustedInputOptions {
  /** Where what strangers bring is read. Default: worker threads that all actions of the process share. */
  untrustedInput?: UntrustedInput;
}

let shared: WorkerThreads | undefined;

/** The one that was given, or the one of the process. */
export function untrustedInputOf({
  untrustedInput,
}: UntrustedInputOptions): UntrustedInput {
  if (untrustedInput) return untrustedInput;
  shared ??= WorkerThreads.create();
  return shared;
}
