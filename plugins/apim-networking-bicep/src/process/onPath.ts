import fs from 'node:fs';
import path from 'node:path';

const ENDINGS = process.platform === 'win32' ? ['.exe', ''] : [''];

/**
 * The file that a command of the PATH is. It is looked up here, because the processes that we start have no PATH.
 *
 * @param command - a name, or the path of a program, which stays as it is
 */
export function onPath(command: string): string | undefined {
  if (/[\\/]/.test(command)) return command;
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    // A relative folder would depend on where the process was started.
    if (!path.isAbsolute(folder)) continue;
    for (const ending of ENDINGS) {
      const file = path.join(folder, `${command}${ending}`);
      if (isProgram(file)) return file;
    }
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
