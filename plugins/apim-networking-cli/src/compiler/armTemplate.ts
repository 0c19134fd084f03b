import { DEPLOYMENT, isOfType } from 'backstage-plugin-apim-networking-common';

/** As much of an ARM template as is read here. */
export interface ArmTemplate {
  $schema?: string;
  parameters?: Record<string, ArmParameter>;
  /** By symbolic name in language version 2.0, else a list. */
  resources?: ArmDeclaration[] | Record<string, ArmDeclaration>;
  [key: string]: unknown;
}

/** A parameter that a template declares. */
export interface ArmParameter {
  type?: string;
  defaultValue?: unknown;
  nullable?: boolean;
  [key: string]: unknown;
}

/** Values for parameters, as in a parameters file. */
export type ArmParameters = Record<
  string,
  { value?: unknown; reference?: unknown; expression?: unknown }
>;

/** A resource that a template declares. */
export interface ArmDeclaration {
  type?: string;
  name?: string;
  existing?: boolean;
  condition?: unknown;
  properties?: unknown;
  resources?: ArmTemplate['resources'];
  [key: string]: unknown;
}

/** A declared resource and the keys that lead to it, such as `['resources', 'gateway']`. */
export interface DeclaredResource {
  path: Array<string | number>;
  declaration: ArmDeclaration;
}

/** Every resource that a template declares, in its nested deployments too; the existing ones are omitted. */
export function declaredResources(
  template: ArmTemplate,
  parent: Array<string | number> = [],
): DeclaredResource[] {
  return entries(template.resources).flatMap(([key, declaration]) => {
    if (!isObject(declaration) || declaration.existing === true) return [];
    const path = [...parent, 'resources', key];
    const nested = isObject(declaration.properties)
      ? declaration.properties.template
      : undefined;
    return [
      { path, declaration },
      ...(isOfType(declaration, DEPLOYMENT) && isObject(nested)
        ? declaredResources(nested as ArmTemplate, [
            ...path,
            'properties',
            'template',
          ])
        : []),
      // Children may be declared inside of their parent.
      ...(declaration.resources
        ? declaredResources(declaration as ArmTemplate, path)
        : []),
    ];
  });
}

function entries(
  resources: ArmTemplate['resources'],
): Array<[string | number, ArmDeclaration]> {
  if (Array.isArray(resources)) {
    return resources.map((declaration, index) => [index, declaration]);
  }
  return isObject(resources) ? Object.entries(resources) : [];
}

function isObject(value: unknown): value is Record<string, any> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
