import {
  WarmBicepCompiler,
  type SharedBicepCompiler,
} from 'backstage-plugin-apim-networking-bicep';

/** @public */
export interface CompilerOptions {
  /** The compiler that all actions share. Default: a process of its own for each task. */
  sharedCompiler?: SharedBicepCompiler;
  /** Path of the Bicep compiler. Default: `BICEP_PATH`, else `bicep` on the PATH. Without a shared one. */
  bicepPath?: string;
  /** Bounds the start and every answer of the compiler. Without a shared one. */
  compilerTimeoutMs?: number;
}

/** The compiler for one task. Always release it: a process that is not shared ends then. */
export function obtainCompiler(options: CompilerOptions): {
  compiler: SharedBicepCompiler;
  release: () => void;
} {
  if (options.sharedCompiler) {
    return { compiler: options.sharedCompiler, release: () => {} };
  }
  const own = WarmBicepCompiler.create({
    bicepPath: options.bicepPath,
    timeoutMs: options.compilerTimeoutMs,
  });
  return { compiler: own, release: () => own.dispose() };
}
