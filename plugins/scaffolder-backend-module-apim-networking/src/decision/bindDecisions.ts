import type { LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import {
  decisionFile,
  deploymentDigest,
  digestOfGenerated,
  statementFile,
  writeDecisionFile,
  type DecidedDesign,
  type GeneratedFile,
} from 'backstage-plugin-apim-networking-bicep';
import { describeBackendError } from './describeBackendError';
import type { ApimNetworkingService } from 'backstage-plugin-apim-networking-node';

/**
 * Binds the decision of each environment to the files that were generated for it, and to nothing that lies in the workspace already.
 *
 * @returns the files that `apim-networking verify` reads later
 * @throws ForwardedError of the backend’s own error when it does not bind
 */
export async function bindDecisions(
  decisions: ApimNetworkingService,
  decided: readonly DecidedDesign[],
  generated: readonly GeneratedFile[],
): Promise<GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const { design, decision } of decided) {
    // Of a dry run there is none to bind.
    if (!decision) continue;
    const { environment, name } = design;
    const deployment = digestOfGenerated(generated, environment);
    const { statement } = await decisions
      .bindDeployment(decision.id, deployment.digest)
      .catch(error => {
        throw new ForwardedError(
          `The apim-networking backend did not bind decision ${
            decision.id
          } to what was generated for ${environment}, so nothing was written: ${describeBackendError(
            error,
          )}`,
          error,
        );
      });
    files.push({
      path: decisionFile(environment),
      content: writeDecisionFile({
        decisionId: decision.id,
        gateway: name,
        environment,
        digest: deployment.digest,
        files: { ...deployment.files },
      }),
    });
    if (statement) {
      files.push({
        path: statementFile(environment),
        content: `${statement}\n`,
      });
    }
  }
  return files;
}

/** Says early what would make a pipeline reject the files: what else lies in their folder. */
export async function warnOfOtherFiles(
  folder: string,
  decided: readonly DecidedDesign[],
  generated: readonly GeneratedFile[],
  logger: LoggerService,
): Promise<void> {
  const others = new Set<string>();
  const own = new Set(generated.map(({ path }) => path));
  for (const { design } of decided) {
    try {
      const { files } = await deploymentDigest(folder, design.environment);
      Object.keys(files)
        .filter(path => !own.has(path))
        .forEach(path => others.add(path));
    } catch (error) {
      logger.warn(
        `apim-networking verify will not accept the folder: ${
          error instanceof Error ? error.message : error
        }`,
      );
    }
  }
  if (others.size > 0) {
    logger.warn(
      `The decision does not cover ${[...others]
        .sort()
        .slice(0, 10)
        .join(', ')}${
        others.size > 10 ? ` and ${others.size - 10} more` : ''
      } beside the generated files: apim-networking verify rejects the folder as long as they are there`,
    );
  }
}
