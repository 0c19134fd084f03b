import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const open = new Set<string>();

process.once('exit', () => {
  for (const folder of open) remove(folder);
});

/**
 * A folder of one compiler process that no other user can read: what is compiled, and the home of the process.
 */
export interface PrivateFolder {
  /** Where folders are staged. */
  staging: string;
  /** The home and the working directory of the process. */
  home: string;
  remove(): void;
}

/** Creates the folder. Always remove it. */
export function createPrivateFolder(): PrivateFolder {
  const root = fs.realpathSync(
    // Only this user can enter it: mkdtemp creates it with mode 0700.
    fs.mkdtempSync(path.join(os.tmpdir(), 'apim-networking-bicep-')),
  );
  open.add(root);
  const staging = path.join(root, 'staging');
  const home = path.join(root, 'home');
  fs.mkdirSync(staging);
  fs.mkdirSync(path.join(home, 'tmp'), { recursive: true });
  return { staging, home, remove: () => remove(root) };
}

function remove(root: string): void {
  try {
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
    open.delete(root);
  } catch {
    // A process that is ending may still write: it is tried again at exit.
  }
}
