import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import type { UntrustedInput } from '../../untrusted/UntrustedInput';
import { readTextFile } from '../../workspace/readTextFile';
import { isApiOf } from '../../catalog/apiEntity';

/**
 * Makes sure that a catalog file may be written: it does not exist, or describes this gateway and APIs of it, and nothing else.
 *
 * @param shown - the path for the message
 * @returns the APIs of the gateway that the file describes
 * @throws ConflictError when it holds something else
 */
export async function requireOwnFile(
  path: string,
  shown: string,
  entity: Entity,
  untrustedInput: UntrustedInput,
): Promise<Entity[]> {
  let text: string;
  try {
    text = await readTextFile(path, `outputPath ${shown}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    if (error instanceof InputError) throw error;
    throw new ConflictError(
      `outputPath ${shown} exists and is not a file that can be read`,
      error,
    );
  }
  const [first, ...others] =
    (await untrustedInput.run('readCatalogFile', { text }, { field: shown })) ??
    [];
  if (
    !describesSame(first, entity) ||
    !others.every((other): other is Entity => isApiOf(other, entity))
  ) {
    throw new ConflictError(
      `outputPath must be a new file, or one that describes only ${entity.kind} ${entity.metadata.name} of type ${entity.spec?.type}, got ${shown}. Choose another outputPath, or remove the file.`,
    );
  }
  return others;
}

function describesSame(value: unknown, entity: Entity): boolean {
  const present = value as Partial<Entity> | null | undefined;
  return (
    present?.kind === entity.kind &&
    present.metadata?.name === entity.metadata.name &&
    (present.metadata.namespace ?? DEFAULT_NAMESPACE) ===
      (entity.metadata.namespace ?? DEFAULT_NAMESPACE) &&
    present.spec?.type === entity.spec?.type
  );
}
