/** What the compiler says of one place of a file. */
export interface Diagnostic {
  /** Name of the file, without its folder. */
  file: string;
  /** From 1. */
  line: number;
  level: 'error' | 'warning' | 'info';
  /** Such as `BCP036`, or the name of a linter rule. */
  code: string;
  message: string;
}

const HEAD = /^\S.* does not compile without a diagnostic:\n/;
const LINE = /^(.+?):(\d+): (Error|Warning|Info|Off) ([^\s:]+): (.*)$/;

/** Whether an error of the compiler is about the Bicep, so that the compiler itself is fine. */
export function isDiagnostics(error: unknown): error is Error {
  return (
    error instanceof Error &&
    error.name === 'BicepCompilationError' &&
    HEAD.test(error.message)
  );
}

/** The diagnostics that an error of the compiler lists; lines that are none belong to the message before. */
export function diagnosticsOf(error: Error): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const text of error.message.replace(HEAD, '').split('\n')) {
    const [, file, line, level, code, message] = LINE.exec(text) ?? [];
    const last = diagnostics[diagnostics.length - 1];
    if (file) {
      diagnostics.push({
        file,
        line: Number(line),
        level: level === 'Error' || level === 'Warning' ? lower(level) : 'info',
        code,
        message,
      });
    } else if (last) last.message += ` ${text.trim()}`;
  }
  return diagnostics;
}

function lower(level: 'Error' | 'Warning'): 'error' | 'warning' {
  return level === 'Error' ? 'error' : 'warning';
}
