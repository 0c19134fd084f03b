import fs from 'node:fs';
import path from 'node:path';
import { run, tail } from './run.mjs';
import { step } from './say.mjs';

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, 'bwrap');
    if (folder && fs.existsSync(file)) return file;
  }
  return undefined;
}

/** Whether it starts a program without network here, which a container can forbid. */
async function works(file) {
  const args = ['--ro-bind', '/', '/', '--unshare-all', '--die-with-parent'];
  try {
    return (await run(file, [...args, 'true'], { capture: true })).code === 0;
  } catch {
    return false;
  }
}

async function fromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'bubblewrap'],
  ]) {
    const { code, output } = await run('apt-get', args, { capture: true, env });
    if (code !== 0) {
      throw new Error(`apt-get ${args[0]} failed: ${tail(output, 2)}`);
    }
  }
}

/**
 * bubblewrap for the tests of the compiler's sandbox: one on the machine, or Debian's when root there.
 *
 * @returns `{ path }`, or `{ reason }` when there is none that works
 */
export async function prepareBubblewrap() {
  if (process.platform !== 'linux') {
    return { reason: `${process.platform} has no bubblewrap` };
  }
  const present = onPath();
  if (present) {
    return (await works(present))
      ? { path: present }
      : { reason: 'bubblewrap does not run here: no user namespaces' };
  }
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) {
    return { reason: 'bubblewrap (bwrap) is not installed' };
  }
  return step('Getting bubblewrap for the sandbox tests', async () => {
    try {
      await fromDebian();
    } catch (error) {
      return { reason: error.message.replace(/\s+/g, ' ') };
    }
    const file = onPath();
    return file && (await works(file))
      ? { path: file }
      : { reason: 'Debian’s bubblewrap does not run here: no user namespaces' };
  });
}
