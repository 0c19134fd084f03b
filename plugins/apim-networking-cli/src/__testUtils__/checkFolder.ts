import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bicepPath } from './compilerForTests';
import { runBin, type Run } from './runBin';

/** A folder with files to check, and the real program to check them. */
export class CheckFolder {
  readonly path: string;

  static async create(): Promise<CheckFolder> {
    const folder = new CheckFolder(
      await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-')),
    );
    // The compiler looks for one in the folders above too: this machine's may turn what a linter dislikes into errors.
    await folder.write('bicepconfig.json', {});
    return folder;
  }

  private constructor(folder: string) {
    this.path = folder;
  }

  async write(name: string, content: string | object): Promise<void> {
    const file = path.join(this.path, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(
      file,
      typeof content === 'string'
        ? content
        : JSON.stringify(content, undefined, 2),
    );
  }

  async lines(name: string): Promise<string[]> {
    return (await this.read(name)).split('\n');
  }

  read(name: string): Promise<string> {
    return fs.readFile(path.join(this.path, name), 'utf8');
  }

  check(...args: string[]): Promise<Run> {
    return runBin(['check', ...args], {
      cwd: this.path,
      env: { BICEP_PATH: bicepPath },
    });
  }

  /** What `--format json` prints, of a check that could be made. */
  async checkJson(
    ...args: string[]
  ): Promise<{ code: number | null; result: any }> {
    const run = await this.check(...args, '--format', 'json');
    if (run.stderr) throw new Error(run.stderr);
    return { code: run.code, result: JSON.parse(run.stdout) };
  }

  remove(): Promise<void> {
    return fs.rm(this.path, { recursive: true, force: true });
  }
}
