import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { inputMessages } from '../messages';
import { readText } from './readText';

/**
 * Reads a file that people write: YAML, or JSON, which is YAML too.
 *
 * @param option - how the command line calls it, such as `--policy x.yaml`
 * @throws InputError when it cannot be read, is neither, or is empty
 */
export async function readYaml(file: string, option: string): Promise<unknown> {
  const text = await readText(file);
  let value: unknown;
  try {
    // Aliases can grow without bound; such a file needs few.
    value = parse(text, { maxAliasCount: 100 });
  } catch (error) {
    throw new InputError(
      inputMessages.errors.noYaml(
        option,
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
  if (value === undefined || value === null) {
    throw new InputError(inputMessages.errors.empty(option));
  }
  return value;
}
