import { InputError } from '@backstage/errors';
import type { PipelineKind } from './delivery';
import { requirePath } from './plainValue';

const DEFAULT_PATHS: Record<PipelineKind, string> = {
  github: '.github/workflows/apim-networking.yml',
  'azure-devops': '.azuredevops/apim-networking.yml',
};

/**
 * Where the first file of a pipeline goes.
 *
 * @throws InputError for a path that the system does not look at
 */
export function pipelinePath(
  kind: PipelineKind,
  outputPath: string | undefined,
): string {
  if (!outputPath) return DEFAULT_PATHS[kind];
  const path = requirePath('outputPath', outputPath);
  if (!/\.ya?ml$/.test(path)) {
    throw new InputError(
      `outputPath must be a file that ends in .yml or .yaml, got ${JSON.stringify(
        outputPath,
      )}.`,
    );
  }
  if (kind === 'github' && !/(?:^|\/)\.github\/workflows\/[^/]+$/.test(path)) {
    throw new InputError(
      `outputPath must be a file in .github/workflows, for GitHub looks nowhere else, got ${JSON.stringify(
        outputPath,
      )}.`,
    );
  }
  return path;
}
