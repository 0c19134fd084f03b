import fs from 'fs-extra';
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
