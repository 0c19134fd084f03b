/**
 * Gives ids that are still expressions the form of an id: `[resourceId('Microsoft.Network/virtualNetworks', parameters('x'))]`
 * becomes `/…/virtualNetworks/{parameters('x')}`. Two that are the same expression are the same resource, so that a service
 * still finds its subnet when the name of the network is not known.
 *
 * @public
 */
export function nameUnknownIds<T>(value: T): T {
  if (typeof value === 'string') return (idOf(value) ?? value) as T;
  if (Array.isArray(value)) return value.map(nameUnknownIds) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, nameUnknownIds(item)]),
  ) as T;
}

function idOf(expression: string): string | undefined {
  const call = /^\[resourceId\((.*)\)\]$/s.exec(expression);
  const args = call && splitArguments(call[1]);
  if (!args) return undefined;
  const type = args.findIndex(arg => /^'[^'/]+\/[^']+'$/.test(arg));
  if (type < 0) return undefined;
  const [namespace, ...types] = args[type].slice(1, -1).split('/');
  const names = args.slice(type + 1);
  if (names.length !== types.length) return undefined;
  const group = args
    .slice(0, type)
    .map(nameOf)
    .map((place, index) =>
      index === type - 1
        ? `/resourceGroups/${place}`
        : `/subscriptions/${place}`,
    )
    .join('');
  return `${group}/providers/${namespace}${types
    .map((segment, index) => `/${segment}/${nameOf(names[index])}`)
    .join('')}`;
}

/** A literal is itself; another expression stands in braces, without slashes, which would part the id. */
function nameOf(argument: string): string {
  return /^'(?:[^']|'')*'$/.test(argument)
    ? argument.slice(1, -1).replace(/''/g, "'")
    : `{${argument.replace(/\//g, '|')}}`;
}

function splitArguments(text: string): string[] | undefined {
  const found: string[] = [];
  let depth = 0;
  let inString = false;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "'") inString = !inString;
    else if (inString) continue;
    else if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === ',' && depth === 0) {
      found.push(text.slice(start, index).trim());
      start = index + 1;
    }
    if (depth < 0) return undefined;
  }
  return [...found, text.slice(start).trim()];
}
