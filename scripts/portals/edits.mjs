/** What a reader does with the blocks of a guide: each function gives the new text of a file. */

import { isMap, isSeq, parse, parseDocument } from 'yaml';

/** Statements and imports of a TypeScript block; an import ends with its first line that ends in a semicolon. */
function splitImports(text) {
  const imports = [];
  const rest = text.replace(/^import [\s\S]*?;$/gm, statement => {
    imports.push(statement);
    return '';
  });
  return { imports, rest: rest.trim() };
}

function above(text, marker, added) {
  const index = text.indexOf(marker);
  if (index === -1) throw new Error(`The file must have "${marker.trim()}".`);
  return `${text.slice(0, index)}${added}${text.slice(index)}`;
}

/** Imports go to the other imports, statements above `backend.start()`. */
export function addToBackend(text, block) {
  const { imports, rest } = splitImports(block);
  const withImports = imports.length
    ? above(text, 'import ', `${imports.join('\n')}\n`)
    : text;
  return rest
    ? above(withImports, 'backend.start();', `${rest}\n\n`)
    : withImports;
}

function merge(document, path, value) {
  const present = document.getIn(path);
  if (Array.isArray(value)) {
    const old = isSeq(present) ? present.toJSON() : [];
    const known = old.map(item => JSON.stringify(item));
    const added = value.filter(item => !known.includes(JSON.stringify(item)));
    document.setIn(path, [...old, ...added]);
  } else if (value && typeof value === 'object' && isMap(present)) {
    for (const [key, inner] of Object.entries(value)) {
      merge(document, [...path, key], inner);
    }
  } else {
    document.setIn(path, value);
  }
}

/** Keys are added, list entries to the lists that are there. */
export function mergeYaml(text, block) {
  const document = parseDocument(text);
  for (const [key, value] of Object.entries(parse(block))) {
    merge(document, [key], value);
  }
  return document.toString();
}

/** Adds the keys of a JSON object to those of another. */
export function mergeJson(text, block) {
  const mergeInto = (target, source) => {
    for (const [key, value] of Object.entries(source)) {
      if (value && typeof value === 'object' && target[key]) {
        mergeInto(target[key], value);
      } else {
        target[key] = value;
      }
    }
    return target;
  };
  return `${JSON.stringify(
    mergeInto(JSON.parse(text), JSON.parse(block)),
    undefined,
    2,
  )}\n`;
}

/** Hunks are separated by lines that begin with `@@` or by empty lines without a sign. */
function hunksOf(block) {
  return block
    .split(/^(?:@@.*|)\n/m)
    .map(hunk => hunk.split('\n').filter(line => line !== ''))
    .filter(lines => lines.length > 0);
}

/** Puts the lines with `+` in the place of those with `-`; both and the lines between must be there once, as the block has them. */
export function applyDiff(text, block) {
  return hunksOf(block).reduce((current, lines) => {
    const without = sign =>
      lines
        .filter(line => !line.startsWith(sign))
        .map(line => line.slice(1))
        .join('\n');
    const old = without('+');
    const [before, ...after] = current.split(old);
    if (after.length !== 1) {
      throw new Error(
        `The file must have these lines once, got ${after.length}:\n${old}`,
      );
    }
    return `${before}${without('-')}${after[0]}`;
  }, text);
}
