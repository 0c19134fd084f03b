import { DEPLOYMENT, isOfType } from 'backstage-plugin-apim-networking-common';
import { declaredResources, type ArmTemplate } from '../compiler/armTemplate';

/**
 * Gives nested deployments whose names only the deployment knows, by `utcNow()`, `newGuid()` or `deployment()`, names that are known, and
 * the same to everything that refers to them. The name of a deployment decides nothing; without it the compiler leaves every output of
 * the module an expression. One in a loop keeps its name, which its index makes.
 */
export function nameDeployments(template: ArmTemplate): void {
  for (const { scope, deployments } of scopesOf(template)) {
    const names = new Map<string, string>();
    for (const declaration of deployments) {
      const expression = /^\[([^[].*)\]$/s.exec(declaration.name ?? '')?.[1];
      if (!expression || /copyIndex\(/i.test(expression)) continue;
      const name =
        names.get(expression) ?? `apim-networking-module-${names.size + 1}`;
      names.set(expression, name);
      declaration.name = name;
    }
    if (names.size > 0) replaceReferences(scope, names);
  }
}

type Declaration = ReturnType<typeof declaredResources>[number]['declaration'];

/** Each template in a template with the deployments that it declares itself: names are expressions in its own terms. */
function scopesOf(
  template: ArmTemplate,
): Array<{ scope: ArmTemplate; deployments: Declaration[] }> {
  const deployments = declaredResources(template)
    .filter(
      ({ path, declaration }) =>
        isOfType(declaration, DEPLOYMENT) && !path.includes('template'),
    )
    .map(({ declaration }) => declaration);
  return [
    { scope: template, deployments },
    ...deployments.flatMap(({ properties }) => {
      const nested = (properties as { template?: ArmTemplate } | undefined)
        ?.template;
      return nested && typeof nested === 'object' ? scopesOf(nested) : [];
    }),
  ];
}

/** In the expressions of a template, but not in the templates that are nested in it. */
function replaceReferences(value: unknown, names: Map<string, string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'string') {
      (value as Record<string, unknown>)[key] = replaced(item, names);
    } else if (key !== 'template') {
      replaceReferences(item, names);
    }
  }
}

function replaced(text: string, names: Map<string, string>): string {
  if (!text.startsWith('[') || !text.includes(DEPLOYMENT.type)) return text;
  let result = text;
  for (const [expression, name] of names) {
    result = result
      .split(`'${DEPLOYMENT.type}', ${expression})`)
      .join(`'${DEPLOYMENT.type}', '${name}')`);
  }
  return result;
}
