import path from 'node:path';
import { bubblewrapped } from './bubblewrap';
import type { WorkingSandbox } from './obtainSandbox';
import { BicepProcess, type Launch } from '../process/BicepProcess';
import { compilerEnvironment } from '../process/compilerEnvironment';
import {
  createPrivateFolder,
  type PrivateFolder,
} from '../process/PrivateFolder';

const ARGUMENTS = ['jsonrpc', '--stdio'];

/** What holds for every request to one compiler. */
export interface Containment {
  /** Absolute path of the compiler, without symbolic links. */
  bicepPath: string;
  /** Undefined: without a sandbox. */
  sandbox: WorkingSandbox | undefined;
  /** Places that modules can come from. */
  registries: string[];
  /** Where they are allowed, for messages. */
  registriesSetting: string;
  maxAnswerBytes: number;
  /** Whether the compiler is asked for the files that it references. Only the test of the sandbox alone turns it off. */
  checkReferences: boolean;
}

/**
 * The processes of one compiler: one without network, which sees every file first, and one with it, for files whose modules are
 * allowed, which is started when it is needed.
 */
export class CompilerProcesses {
  readonly folder: PrivateFolder = createPrivateFolder();
  readonly offline: BicepProcess;
  #online: BicepProcess | undefined;

  constructor(readonly containment: Containment) {
    this.offline = this.#start(false);
  }

  online(): BicepProcess {
    this.#online ??= this.#start(true);
    return this.#online;
  }

  /** How one of the processes ended; undefined while all run. */
  ended(): string | undefined {
    return this.offline.ended() ?? this.#online?.ended();
  }

  end(): void {
    for (const one of [this.offline, this.#online]) one?.end();
    // What the process still writes would keep its folder.
    this.offline.onEnd(() => this.folder.remove());
  }

  #start(network: boolean): BicepProcess {
    const { bicepPath, sandbox, maxAnswerBytes } = this.containment;
    const { staging, home } = this.folder;
    if (sandbox) {
      return BicepProcess.start(
        bubblewrapped({
          bubblewrap: sandbox.bubblewrap,
          bicepPath,
          staging,
          args: ARGUMENTS,
          network,
          environment: inner => compilerEnvironment({ home: inner, network }),
        }),
        maxAnswerBytes,
      );
    }
    const launch: Launch = {
      command: bicepPath,
      args: ARGUMENTS,
      cwd: home,
      staging,
      env: compilerEnvironment({
        // The same folder by a name that says nothing of this machine, for Bicep can read the variable.
        home: process.platform === 'linux' ? '/proc/self/cwd' : home,
        network,
      }),
    };
    return BicepProcess.start(launch, maxAnswerBytes);
  }

  /** Paths of this machine that nobody is shown. */
  get hidden(): string[] {
    return [path.dirname(this.folder.staging), this.containment.bicepPath];
  }
}
