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
} from '../generate/generateBicep';
import { bicepPath } from './compilerForTests';
import { strictConfiguration } from './strictConfiguration';
import { strictly } from './strictly';

/** A decision for designs of tests. */
export const decision = {
  id: '0f0e6f3c-0000-4000-8000-000000000001',
  decidedAt: '2026-11-24T09:00:00.000Z',
  requestedBy: 'user:default/guest',
};

/** A folder for what was generated, with the real compiler and every rule of its linter beside it. */
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

  private constructor(
    readonly root: string,
    readonly compiler: BicepCompiler,
  ) {}

  async write(generated: GeneratedBicep): Promise<void> {
    await fs.emptyDir(this.root);
    for (const file of generated.files) {
      await fs.outputFile(
        path.join(this.root, file.path),
        file.path === 'bicepconfig.json'
          ? strictConfiguration(file.content)
          : file.content,
      );
    }
  }

  file(name: string): string {
    return path.join(this.root, name);
  }

  /** What the deployment that stays in force would make. */
  async predict(
    generated: GeneratedBicep,
    environment = 'staging',
  ): Promise<ArmResource[]> {
    const { parametersFile } = finalDeployment(generated, environment);
    return this.compiler.predict(this.file(parametersFile));
  }

  /**
   * Does something with a parameters file once for all designs of which the same Bicep is generated: what the compiler answers follows
   * from the files.
   */
  once<T>(
    { files }: GeneratedBicep,
    parametersFile: string,
    what: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const read = files.filter(
      ({ path: file }) =>
        /\.(?:bicep|json)$/.test(file) || file === parametersFile,
    );
    const key = createHash('sha256')
      .update(JSON.stringify([what, parametersFile, read]))
      .digest('hex');
    const done = this.#done.get(key) ?? work();
    this.#done.set(key, done);
    return done as Promise<T>;
  }

  async close(): Promise<void> {
    this.compiler.dispose();
    await fs.remove(this.root);
  }
}

/** The API Management service or workspace gateway among predicted resources. */
export function gatewayIn(predicted: ArmResource[]): ArmResource {
  return predicted.find(({ type }) =>
    /^microsoft\.apimanagement\/(?:service|gateways)$/i.test(type ?? ''),
  )!;
}
