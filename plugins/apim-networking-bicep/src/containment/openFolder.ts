import type { BicepProcess } from '../process/BicepProcess';
import type { CompilerProcesses } from '../sandbox/CompilerProcesses';
import {
  readCompiled,
  type CompileAnswer,
  type Compiled,
} from './readDiagnostics';
import { registryModules, requireAllowedRegistries } from './registryModules';
import {
  referencesIn,
  requireContainedReferences,
} from './requireContainedReferences';
import { requireListable } from './requireListable';
import { requireOwnSettings } from './requireOwnSettings';
import { stageFolder } from './stageFolder';
import { StagedPaths } from './StagedPaths';

/** A staged folder, of which a file was seen to reference only what it can. */
export interface OpenFolder {
  /** The process that answers for the file: without network, unless its modules are allowed. */
  process(): BicepProcess;
  paths: StagedPaths;
  /** The file, for people. */
  subject: string;
  /**
   * What the file compiles to. It is compiled once, at first without network, so that it is known which modules it needs.
   *
   * @throws InputError when it needs modules that are not allowed
   */
  compile(): Promise<Compiled>;
  close(): Promise<void>;
}

/**
 * Copies a folder and has the compiler list what a file of it references, before anything else is asked of it.
 *
 * @param relative - the file, relative to the folder
 * @throws InputError when it references something outside of the folder
 */
export async function openFolder(
  processes: CompilerProcesses,
  root: string,
  relative: string,
): Promise<OpenFolder> {
  const { offline, containment, folder } = processes;
  const staged = await stageFolder(folder.staging, root);
  try {
    const paths = new StagedPaths(
      staged,
      offline.launch.staging,
      processes.hidden,
    );
    const subject = relative.split(/[\\/]/).join('/');
    const file = paths.compilerPathOf(relative);
    const reason = staged.omitted.get(subject);
    if (reason) throw paths.omitted(subject, subject, reason);
    if (containment.checkReferences) {
      const references = referencesIn(
        await offline.request('getFileReferences', { path: file }),
        subject,
      );
      // First, for the compiler lists a module outside only where it exists, and nobody is told whether it does.
      if (!containment.sandbox) await requireListable(references, paths);
      requireOwnSettings(
        await requireContainedReferences(references, paths, subject),
        paths,
      );
    }
    let process = offline;
    const compileWith = async (one: BicepProcess) =>
      readCompiled(
        await one.request<CompileAnswer>('compile', { path: file }),
        paths,
        subject,
      );
    const compile = async () => {
      const compiled = await compileWith(offline);
      const modules = registryModules(compiled.diagnostics);
      const { registries, registriesSetting } = containment;
      requireAllowedRegistries(modules, registries, subject, registriesSetting);
      if (modules.length === 0) return compiled;
      process = processes.online();
      return compileWith(process);
    };
    let compiling: Promise<Compiled> | undefined;
    return {
      process: () => process,
      paths,
      subject,
      compile: () => {
        compiling ??= compile();
        return compiling;
      },
      close: staged.remove,
    };
  } catch (error) {
    await staged.remove();
    throw error;
  }
}
