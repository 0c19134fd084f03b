import fs from 'fs-extra';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { ArmResource } from 'backstage-plugin-apim-networking-common';
import type { BicepCompiler } from '../compiler/BicepCompiler';
import { startBicepCompiler } from '../compiler/startBicepCompiler';
import {
  finalDeployment,
  type GeneratedBicep,
  type GeneratedFile,
} from '../output/GeneratedBicep';
import { bicepPath } from './compilerForTests';
import { strictConfiguration } from './strictConfiguration';
import { strictly } from './strictly';

/** A decision for designs of tests. */
export const decision = {
  id: '0f0e6f3c-0000-4000-8000-000000000001',
  decidedAt: '2026-11-24T09:00:00.000Z',
  requestedBy: 'user:default/guest',
};

/** Content of the Bicep and its configuration: what `main.bicep` compiles to follows from it. */
function bicepOf({ files }: GeneratedBicep): GeneratedFile[] {
  return files.filter(({ path: file }) => /\.(?:bicep|json)$/.test(file));
}

function keyOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/**
 * A folder for what was generated, with the real compiler and every rule of its linter beside it.
 *
 * `main.bicep` takes most of the time and is the same for many designs, so it is compiled once, and parameters are compiled against the
 * template. `legalSpace/goldens.test.ts` proves that this predicts what the Bicep itself does.
 */
export class GeneratedFolder {
  static async open(): Promise<GeneratedFolder> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'apim-networking-'));
    return new GeneratedFolder(
      folder,
      strictly(
        // What was generated references only itself: containment has tests of its own.
        await startBicepCompiler(bicepPath!, {
          sandbox: 'off',
          checkReferences: false,
        }),
      ),
    );
  }

  readonly #done = new Map<string, Promise<unknown>>();
  #written: GeneratedFile[] = [];

  private constructor(
    private readonly folder: string,
    readonly compiler: BicepCompiler,
  ) {}

  async write(generated: GeneratedBicep): Promise<void> {
    const bicep = bicepOf(generated);
    if (keyOf(bicep) !== keyOf(this.#written)) {
      await fs.emptyDir(this.file(''));
      await writeAll(this.file(''), bicep);
    }
    this.#written = bicep;
    await writeAll(
      this.file(''),
      generated.files.filter(file => !bicep.includes(file)),
    );
  }

  /** A file as it was generated. */
  file(name: string): string {
    return path.join(this.folder, 'bicep', name);
  }

  /** The ARM template of `main.bicep`, which must compile without a diagnostic. */
  template(): Promise<string> {
    return this.#once(['template', this.#written], async () => {
      const file = this.file('main.bicep');
      await this.compiler.compile(file);
      const { template } = await this.compiler.template(file);
      return template!;
    });
  }

  /** A parameters file as it is now, with the template of `main.bicep` in place of the Bicep. */
  async besideTemplate(name: string): Promise<string> {
    const text = await fs.readFile(this.file(name), 'utf8');
    const using = /^using 'main\.bicep'$/m;
    if (!using.test(text)) throw new Error(`${name} does not use main.bicep`);
    const folder = path.join(
      this.folder,
      'template',
      keyOf(this.#written).slice(0, 8),
    );
    await this.#once(['folder', folder], async () => {
      await fs.emptyDir(folder);
      await fs.copy(
        this.file('bicepconfig.json'),
        path.join(folder, 'bicepconfig.json'),
      );
      await fs.writeFile(path.join(folder, 'main.json'), await this.template());
    });
    const file = path.join(folder, name);
    await fs.writeFile(file, text.replace(using, "using 'main.json'"));
    return file;
  }

  /** What the deployment that stays in force would make. */
  async predict(
    generated: GeneratedBicep,
    environment = 'staging',
  ): Promise<ArmResource[]> {
    const { parametersFile } = finalDeployment(generated, environment);
    return this.compiler.predict(await this.besideTemplate(parametersFile));
  }

  /**
   * Does something with a parameters file once for all designs of which the same Bicep is generated: what the compiler answers follows
   * from the files.
   */
  once<T>(
    generated: GeneratedBicep,
    parametersFile: string,
    what: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const parameters = generated.files.find(
      file => file.path === parametersFile,
    );
    return this.#once([what, bicepOf(generated), parameters], work);
  }

  #once<T>(key: unknown, work: () => Promise<T>): Promise<T> {
    const digest = keyOf(key);
    const done = this.#done.get(digest) ?? work();
    this.#done.set(digest, done);
    return done as Promise<T>;
  }

  async close(): Promise<void> {
    this.compiler.dispose();
    await fs.remove(this.folder);
  }
}

async function writeAll(folder: string, files: GeneratedFile[]): Promise<void> {
  for (const file of files) {
    await fs.outputFile(
      path.join(folder, file.path),
      file.path === 'bicepconfig.json'
        ? strictConfiguration(file.content)
        : file.content,
    );
  }
}

/** The API Management service or workspace gateway among predicted resources. */
export function gatewayIn(predicted: ArmResource[]): ArmResource {
  return predicted.find(({ type }) =>
    /^microsoft\.apimanagement\/(?:service|gateways)$/i.test(type ?? ''),
  )!;
}
