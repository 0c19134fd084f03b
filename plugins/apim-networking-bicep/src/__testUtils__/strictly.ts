import { BicepCompilationError } from '../diagnostics/BicepDiagnostic';
import type { BicepCompiler } from '../compiler/BicepCompiler';
import { describeDiagnostic } from '../diagnostics/BicepDiagnostic';

/** A compiler for which one diagnostic of any level is a failure: our own Bicep has none. */
export function strictly(compiler: BicepCompiler): BicepCompiler {
  return {
    compile: async (...args) => {
      const diagnostics = await compiler.compile(...args);
      if (diagnostics.length === 0) return diagnostics;
      throw new BicepCompilationError(
        diagnostics.map(describeDiagnostic).join('\n'),
        diagnostics,
      );
    },
    template: (...args) => compiler.template(...args),
    predict: (...args) => compiler.predict(...args),
    snapshot: (...args) => compiler.snapshot(...args),
    compileAndSnapshot: (...args) => compiler.compileAndSnapshot(...args),
    format: (...args) => compiler.format(...args),
    dispose: () => compiler.dispose(),
  };
}
