import { InputError } from '@backstage/errors';
import { Lexer, LineCounter, parseAllDocuments, type Document } from 'yaml';

/** Aliases can grow without bound; a document that people write needs few. */
const MAX_ALIASES = 100;
const MAX_DEPTH = 100;

/**
 * Parses YAML that somebody brought, in time that grows with its length: keys that come twice are not looked for, which takes quadratic
 * time, and no excerpt is made for each of many errors.
 *
 * @param field - where it comes from, for messages
 * @throws InputError for brackets nested more than 100 deep. What else is wrong is in the `errors` of the documents
 */
export function parseDocuments(text: string, field: string): Document.Parsed[] {
  requireShallow(text, field);
  const { stackTraceLimit } = Error;
  // There may be an error for every few characters, of which nobody wants to know in which function it was made.
  Error.stackTraceLimit = 0;
  try {
    return [
      ...parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false }),
    ];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * A document as a value.
 *
 * @throws Error for a document with errors, or with too many aliases
 */
export function valueOf(document: Document.Parsed): unknown {
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS({ maxAliasCount: MAX_ALIASES });
}

/**
 * The only document of a text as a value.
 *
 * @throws Error whose message says what is wrong and in which line
 */
export function parseOnly(text: string, field: string): unknown {
  const [document, ...others] = parseDocuments(text, field);
  if (others.length > 0) {
    throw new Error(`it has ${others.length + 1} documents`);
  }
  const [error] = document?.errors ?? [];
  if (error) {
    const lines = new LineCounter();
    lines.addNewLine(0);
    for (
      let end = text.indexOf('\n');
      end >= 0 && end < error.pos[0];
      end = text.indexOf('\n', end + 1)
    ) {
      lines.addNewLine(end + 1);
    }
    const { line, col } = lines.linePos(error.pos[0]);
    throw new Error(`${error.message} at line ${line}, column ${col}`);
  }
  return document && valueOf(document);
}

/** Counts the tokens and not the characters, as a text may have brackets. */
function requireShallow(text: string, field: string): void {
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) {
      throw new InputError(
        `${field} must be nested at most ${MAX_DEPTH} deep, and is deeper.`,
      );
    }
  }
}
