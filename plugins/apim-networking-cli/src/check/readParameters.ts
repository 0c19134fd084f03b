import {
  describeValue,
  parseJsonInput,
} from 'backstage-plugin-apim-networking-common';
import { InputError } from '@backstage/errors';
import { nameOfInput, readText } from '../input/readText';
import type { ArmParameters, ArmTemplate } from '../template/armTemplate';

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
      `--parameters ${file}: parameters is ${describeValue(
        parameters,
      )}; it needs an object such as {"name": {"value": "x"}}`,
    );
  }
  const declared = Object.keys(template.parameters ?? {});
  for (const [name, value] of Object.entries(parameters)) {
    if (!declared.includes(name)) {
      throw new InputError(
        `--parameters ${file} has ${JSON.stringify(
          name,
        )}, which the template does not declare; it needs some of ${declared.join(
          ', ',
        )}`,
      );
    }
    if (value === null || typeof value !== 'object') {
      throw new InputError(
        `--parameters ${file}: ${name} is ${describeValue(
          value,
        )}; it needs an object such as {"value": "x"}`,
      );
    }
  }
  return parameters as ArmParameters;
}
