import type { ArmParameters, ArmTemplate } from '../compiler/armTemplate';

/**
 * The parameters that have neither a value nor a default: those that are required and not given, and those whose value is
 * only known when it is deployed, such as a secret.
 */
export function missingParameters(
  template: ArmTemplate,
  given: ArmParameters,
): string[] {
  return Object.entries(template.parameters ?? {})
    .filter(([name, parameter]) => {
      if (Object.prototype.hasOwnProperty.call(given, name)) {
        return !('value' in given[name]);
      }
      return !('defaultValue' in parameter) && !isNullable(parameter, template);
    })
    .map(([name]) => name);
}

/** Bicep puts `?` on the parameter, or on the type that it refers to. */
function isNullable(
  parameter: { nullable?: boolean; $ref?: unknown },
  template: ArmTemplate,
): boolean {
  if (parameter.nullable) return true;
  const definition = /^#\/definitions\/(.+)$/.exec(
    String(parameter.$ref ?? ''),
  )?.[1];
  const definitions = template.definitions as
    | Record<string, { nullable?: boolean }>
    | undefined;
  return Boolean(definition && definitions?.[definition]?.nullable);
}
