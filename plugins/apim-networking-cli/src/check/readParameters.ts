import {
  describeValue,
  parseJsonInput,
} from 'backstage-plugin-apim-networking-common';
import { InputError } from '@backstage/errors';
import { checkMessages } from '../messages';
import { nameOfInput, readText } from '../input/readText';
import type { ArmParameters, ArmTemplate } from '../compiler/armTemplate';

/**
 * Reads the values of a JSON parameters file, `{"parameters": {"name": {"value": …}}}`.
 *
 * @param file - undefined for no values
 * @throws InputError when it is another kind of file, or has a parameter that the template does not declare
 */
export async function readParameters(
  file: string | undefined,
  template: ArmTemplate,
): Promise<ArmParameters> {
  if (file === undefined) return {};
  const json = parseJsonInput(await readText(file), nameOfInput(file));
  const { parameters } = json as { parameters?: unknown };
  if (
    parameters === null ||
    typeof parameters !== 'object' ||
    Array.isArray(parameters)
  ) {
    throw new InputError(
      checkMessages.errors.parameters(file, describeValue(parameters)),
    );
  }
  const declared = Object.keys(template.parameters ?? {});
  for (const [name, value] of Object.entries(parameters)) {
    if (!declared.includes(name)) {
      throw new InputError(
        checkMessages.errors.unknownParameter(file, name, declared),
      );
    }
    if (value === null || typeof value !== 'object') {
      throw new InputError(
        checkMessages.errors.valueOfParameter(file, name, describeValue(value)),
      );
    }
  }
  return parameters as ArmParameters;
}
