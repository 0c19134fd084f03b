import path from 'node:path';
import type { StagedPaths } from './StagedPaths';
import type { BicepDiagnostic } from '../diagnostics/BicepDiagnostic';

/** A diagnostic as JSON-RPC has it. Lines and characters are from 0. */
export interface RpcDiagnostic {
  source: string;
  range: { start: { line: number; char: number } };
  level: string;
  code: string;
  message: string;
}

/** The answer to `bicep/compile`. */
export interface CompileAnswer {
  success: boolean;
  diagnostics: RpcDiagnostic[];
  contents?: string;
}

/** The same for people. */
export interface Compiled {
  success: boolean;
  diagnostics: BicepDiagnostic[];
  contents?: string;
}

/** Reads an answer, see {@link readDiagnostics}. */
export function readCompiled(
  answer: CompileAnswer,
  paths: StagedPaths,
  subject: string,
): Compiled {
  return {
    ...answer,
    diagnostics: readDiagnostics(answer.diagnostics, paths, subject),
  };
}

/** A file could not be read. Its message has the path. */
const UNREADABLE = 'BCP091';
const QUOTED = /'([^']+)'/g;

/**
 * Diagnostics as people get them: with the paths of their folder.
 *
 * @throws InputError where one is about a file outside of the folder, so that a file that is missing there looks like one that exists
 */
export function readDiagnostics(
  diagnostics: RpcDiagnostic[],
  paths: StagedPaths,
  subject: string,
): BicepDiagnostic[] {
  return diagnostics.map(({ source, range, level, code, message }) => {
    if (code === UNREADABLE) requireInside(message, paths, subject);
    return {
      file: paths.shown(source) ?? path.basename(source),
      line: range.start.line + 1,
      column: range.start.char + 1,
      level: levelOf(level),
      code,
      message: paths.withoutPaths(message),
    };
  });
}

function levelOf(level: string): BicepDiagnostic['level'] {
  if (level === 'Warning') return 'warning';
  return level === 'Info' || level === 'Off' ? 'info' : 'error';
}

function requireInside(
  message: string,
  paths: StagedPaths,
  subject: string,
): void {
  const files = [...message.matchAll(QUOTED)].map(([, file]) => file);
  if (files.length === 0) throw paths.outside(subject, undefined);
  for (const file of files) {
    const shown = paths.shown(file);
    if (shown === undefined) throw paths.outside(subject, file);
    const reason = paths.staged.omitted.get(shown);
    if (reason) throw paths.omitted(subject, shown, reason);
  }
}
