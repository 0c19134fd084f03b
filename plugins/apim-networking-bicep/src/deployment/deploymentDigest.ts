import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { DEPLOYMENT_DIGEST_FORMAT } from 'backstage-plugin-apim-networking-common';
import type { GeneratedFile } from '../output/GeneratedBicep';
import { filesOfGenerated, readDeploymentFiles } from './deploymentFiles';

/** What one environment's deployment consists of. @public */
export interface DeploymentDigest {
  /** `sha256-v1:` and 64 hex digits. */
  digest: string;
  /** SHA-256 of each file, in hex, by its path relative to the folder. */
  files: Record<string, string>;
  /** The parameters files among them, of all phases, sorted. */
  parametersFiles: string[];
}

/**
 * The digest over everything that the deployment of one environment consists of, without a compiler. It is the SHA-256 over a line for
 * each file, `<SHA-256>  <path>\n`, sorted by the bytes of the path; `\r\n` counts as `\n` in files without a NUL character.
 *
 * @param folder - with `main.bicep`
 * @throws InputError for a folder without parameters of the environment, for a symbolic link, and for what is too large
 * @public
 */
export async function deploymentDigest(
  folder: string,
  environment: string,
): Promise<DeploymentDigest> {
  return deploymentOf(
    await readDeploymentFiles(folder, environment),
    environment,
  );
}

/**
 * The same of files that were generated, wherever they are put: what lies there already is not part of it.
 *
 * @throws InputError for files without parameters of the environment
 * @public
 */
export function digestOfGenerated(
  files: readonly GeneratedFile[],
  environment: string,
): DeploymentDigest {
  return deploymentOf(filesOfGenerated(files, environment), environment);
}

function deploymentOf(
  files: Record<string, string>,
  environment: string,
): DeploymentDigest {
  const parametersFiles = Object.keys(files).filter(path =>
    isParametersFileOf(path, environment),
  );
  if (parametersFiles.length === 0) {
    throw new InputError(
      `The folder must have main.${environment}.bicepparam, or one for each phase, got none. Check the folder and the environment.`,
    );
  }
  return { digest: digestOf(files), files, parametersFiles };
}

function digestOf(files: Record<string, string>): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort(byBytes)) {
    hash.update(`${files[path]}  ${path}\n`);
  }
  return `${DEPLOYMENT_DIGEST_FORMAT}:${hash.digest('hex')}`;
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function isParametersFileOf(path: string, environment: string): boolean {
  return ['', '.bootstrap', '.lockdown'].some(
    phase => path === `main.${environment}${phase}.bicepparam`,
  );
}
