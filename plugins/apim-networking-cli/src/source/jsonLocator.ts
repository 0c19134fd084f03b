import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { waysToField, type SourceLocator } from './sourceLocation';

/**
 * Finds where a property of a resource is in a JSON file.
 *
 * @param text - content of the file
 */
export function jsonLocator(file: string, text: string): SourceLocator {
  const tree = parseTree(text);
  const beginnings = beginningsOfLines(text);
  return {
    locate(declaration, field) {
      const resource =
        tree && declaration && findNodeAtLocation(tree, declaration);
      if (!resource) return { file, line: 1 };
      const offset = waysToField(field)
        .map(({ keys, least }) => ({ found: deepestAt(resource, keys), least }))
        .find(({ found, least }) => found.length >= least)
        ?.found.pop()?.offset;
      return { file, line: lineAt(beginnings, offset ?? resource.offset) };
    },
  };
}

/** Offsets at which lines begin, for counting the lines of many places. */
function beginningsOfLines(text: string): number[] {
  const found = [0];
  for (
    let end = text.indexOf('\n');
    end >= 0;
    end = text.indexOf('\n', end + 1)
  ) {
    found.push(end + 1);
  }
  return found;
}

function lineAt(beginnings: number[], offset: number): number {
  let low = 0;
  let high = beginnings.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (beginnings[middle] <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The nodes on the way, as far as it goes. */
function deepestAt(node: Node, keys: Array<string | number>): Node[] {
  const found: Node[] = [];
  let current = node;
  for (const key of keys) {
    const next = childOf(current, key);
    if (!next) break;
    found.push(next);
    current = next;
  }
  return found;
}

function childOf(node: Node, key: string | number): Node | undefined {
  if (typeof key === 'number') {
    return node.type === 'array' ? node.children?.[key] : undefined;
  }
  return node.children?.find(
    child =>
      child.type === 'property' &&
      String(child.children?.[0].value).toLowerCase() === key.toLowerCase(),
  )?.children?.[1];
}
