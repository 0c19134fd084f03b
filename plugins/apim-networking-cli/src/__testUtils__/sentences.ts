import ts from 'typescript';

/** A text in code, with `…` for each part that is filled in. */
export interface Sentence {
  /** From 1. */
  line: number;
  text: string;
}

const FILLED_IN = '…';

const SENTENCE = new RegExp(
  [
    // Two words in a row, one of which can be filled in.
    '[\\p{L}…][^\\p{L}…\\s]*\\s+[^\\p{L}…\\s]*[\\p{L}…]',
    // A word between others.
    '^\\s+\\p{L}+|\\p{L}+\\s+$',
    // A heading or a term in Markdown.
    '(?:#|\\*\\*|^-) ?\\p{L}',
    // A label.
    '^\\p{Lu}\\p{Ll}+$',
  ].join('|'),
  'u',
);
const LETTER = /\p{L}/u;

/** An option with its value, as it is typed or declared. */
const OPTION = /^(?:-\w, )?(?:--[a-z-]+ (?:…|<[a-z.]+>)|… <[a-z]+>)$/;

/**
 * The texts for people in a file. Names of modules, keys, types and regular expressions are none.
 *
 * @param text - TypeScript
 */
export function sentencesIn(text: string): Sentence[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      ts.isTypeNode(node)
    ) {
      return;
    }
    const written = ts.isExpression(node) ? writtenIn(node) : undefined;
    if (written !== undefined) {
      if (
        SENTENCE.test(written) &&
        LETTER.test(written) &&
        !OPTION.test(written)
      ) {
        found.push({
          line:
            file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
          text: written,
        });
      }
      eachFilledIn(node, visit);
      return;
    }
    if (ts.isPropertyAssignment(node)) visit(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What an expression writes, if it is a string, a template, or a sum with one of them. */
function writtenIn(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [
      node.head.text,
      ...node.templateSpans.map(({ literal }) => literal.text),
    ].join(FILLED_IN);
  }
  if (isSum(node)) {
    const parts = [writtenIn(node.left), writtenIn(node.right)];
    return parts.some(part => part !== undefined)
      ? parts.map(part => part ?? FILLED_IN).join('')
      : undefined;
  }
  return undefined;
}

/** The expressions inside of a text, which can have texts themselves. */
function eachFilledIn(node: ts.Node, visit: (node: ts.Node) => void): void {
  if (ts.isTemplateExpression(node)) {
    for (const { expression } of node.templateSpans) visit(expression);
  } else if (isSum(node)) {
    for (const side of [node.left, node.right]) {
      if (writtenIn(side) === undefined) visit(side);
      else eachFilledIn(side, visit);
    }
  }
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken
  );
}
