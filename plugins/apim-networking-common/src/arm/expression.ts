/**
 * Template expressions, which only the deployment resolves. Source: Azure Resource Manager's template syntax.
 */

/**
 * Whether a string is a template expression, such as `[parameters('sku')]`. One that begins with `[[` is a literal.
 */
export function isExpression(text: string): boolean {
  return text.startsWith('[') && !text.startsWith('[[') && text.endsWith(']');
}

/** The literal that a string without an expression stands for: `[[` is an escaped `[`. */
export function unescaped(text: string): string {
  return text.startsWith('[[') && text.endsWith(']') ? text.slice(1) : text;
}

const OF_ANOTHER_RESOURCE =
  /^\[reference\('\/subscriptions\/[^']*\/providers\/(?!Microsoft\.(?:ApiManagement|Resources)\/)[^']*'[^[\]]*\]$/i;

/**
 * Whether an expression can become anything: `false` for what one resource, which is neither a gateway nor a deployment, says
 * of itself.
 */
export function canBecomeAnything(expression: string): boolean {
  return !(
    OF_ANOTHER_RESOURCE.test(expression) &&
    !/\b(?:parameters|externalInputs|deployment|environment)\s*\(/i.test(
      expression,
    )
  );
}
