/**
 * An expression in the syntax of the scaffolder without its delimiters, such as `parameters.design.name`. Kept apart from text, so that
 * expressions can be combined.
 */
export type Expression = string;

/** An expression as a value of a template. */
export function valueOf(expression: Expression): string {
  return `\${{ ${expression} }}`;
}

/** A text as an expression. */
export function literal(text: string): Expression {
  return JSON.stringify(text);
}

/** The condition that all of several hold. */
export function allOf(
  ...conditions: Array<Expression | undefined>
): Expression | undefined {
  const given = conditions.filter(condition => condition !== undefined);
  if (given.length < 2) return given[0];
  return given.map(condition => `(${condition})`).join(' and ');
}

/** `if` of a step or a link, where there is a condition. */
export function onlyIf(condition: Expression | undefined): { if?: string } {
  return condition === undefined ? {} : { if: valueOf(condition) };
}

/** A value without the keys that are undefined, which YAML would write as null. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined),
  ) as T;
}
