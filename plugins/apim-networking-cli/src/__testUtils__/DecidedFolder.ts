import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  digestOfGenerated,
  generateBicep,
  writeDecisionFile,
  type DeploymentDigest,
} from 'backstage-plugin-apim-networking-bicep';
import {
  assertGatewayDesign,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { runProgram } from '../program';
import type { VerifyResult } from '../verify/VerifyResult';

/** A design that every policy of these tests allows. */
export const decidedDesign: GatewayDesign = assertGatewayDesign({
  name: 'apim-orders',
  environment: 'production',
  tier: 'StandardV2',
  units: 1,
  region: 'westeurope',
  pattern: 'public',
});

/** A repository as `apim:bicep:generate` writes it, and the real program to verify it. */
export class DecidedFolder {
  readonly path: string;
  readonly deployment: DeploymentDigest;

  static async create(decisionId: string): Promise<DecidedFolder> {
    const generated = await generateBicep([
      {
        design: decidedDesign,
        decision: {
          id: decisionId,
          decidedAt: '2026-11-24T09:00:00.000Z',
          requestedBy: 'user:default/mira',
        },
      },
    ]);
    const folder = new DecidedFolder(
      fs.mkdtempSync(path.join(os.tmpdir(), 'apim-verify-')),
      digestOfGenerated(generated.files, 'production'),
    );
    for (const file of generated.files) folder.write(file.path, file.content);
    folder.write(
      '.apim-networking/production.decision.json',
      writeDecisionFile({
        decisionId,
        gateway: 'apim-orders',
        environment: 'production',
        digest: folder.deployment.digest,
        files: folder.deployment.files,
      }),
    );
    return folder;
  }

  private constructor(folder: string, deployment: DeploymentDigest) {
    this.path = folder;
    this.deployment = deployment;
  }

  write(name: string, content: string): void {
    const file = path.join(this.path, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }

  append(name: string, content: string): void {
    fs.appendFileSync(path.join(this.path, name), content);
  }

  remove(name: string): void {
    fs.rmSync(path.join(this.path, name), { recursive: true });
  }

  async verify(
    ...options: string[]
  ): Promise<{ code: number; result: VerifyResult }> {
    const output = path.join(
      fs.mkdtempSync(path.join(os.tmpdir(), 'apim-answer-')),
      'answer.json',
    );
    const code = await runProgram([
      'verify',
      this.path,
      '--environment',
      'production',
      ...options,
      '--format',
      'json',
      '--output',
      output,
    ]);
    return { code, result: JSON.parse(fs.readFileSync(output, 'utf8')) };
  }

  dispose(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}
