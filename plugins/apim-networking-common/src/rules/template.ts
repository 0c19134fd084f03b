/**
 * The names of the parameters of a text such as `{{units}} units fit in {{prefix}}`.
 *
 * @public
 */
export type TemplateParameters<Text extends string> =
  Text extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | TemplateParameters<Rest>
    : never;

/** Fills a template in. */
export type Template = (
  parameters: Readonly<Record<string, string | number>>,
) => string;

/** Reads a template once, so that filling it in is concatenation only. */
export function compileTemplate(text: string): Template {
  // Literals at even places, names of parameters at odd ones.
  const parts = text.split(/\{\{(\w+)\}\}/);
  if (parts.length === 1) return () => text;
  return parameters => {
    let filled = parts[0];
    for (let index = 1; index < parts.length; index += 2) {
      filled += parameters[parts[index]] + parts[index + 1];
    }
    return filled;
  };
}
