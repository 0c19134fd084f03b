import { bicepTokens, type BicepToken } from './bicepTokens';

/** A value as it is written, with the line where it begins. */
export type BicepValueNode =
  | { kind: 'object'; line: number; properties: Map<string, BicepProperty> }
  | { kind: 'array'; line: number; items: BicepValueNode[] }
  /** Anything else. `path` is what it refers to, for `name` or `name.property`, else undefined. */
  | { kind: 'expression'; line: number; path?: string[] };

/** A property and the line of its name. */
export interface BicepProperty {
  line: number;
  value: BicepValueNode;
}

/** A named statement of a Bicep file or a parameters file. */
export interface BicepDeclaration {
  keyword: 'param' | 'var' | 'resource' | 'module' | 'using';
  name: string;
  line: number;
  /** Of a resource, without its version; of a module and of `using`, the path. */
  type?: string;
  existing: boolean;
  value?: BicepValueNode;
}

const KEYWORDS = new Set(['param', 'var', 'resource', 'module', 'using']);
const CLOSING: Record<string, string> = { '{': '}', '[': ']', '(': ')' };

class DeclarationReader {
  readonly #tokens: BicepToken[];
  #position = 0;
  readonly #declarations: BicepDeclaration[] = [];

  constructor(tokens: BicepToken[]) {
    this.#tokens = tokens;
  }

  read(): BicepDeclaration[] {
    let atStart = true;
    while (this.#position < this.#tokens.length) {
      const { kind, text } = this.#tokens[this.#position];
      if (atStart && kind === 'word' && KEYWORDS.has(text)) {
        this.#declaration(text as BicepDeclaration['keyword']);
      } else {
        this.#position++;
      }
      atStart = kind === 'newline';
    }
    return this.#declarations;
  }

  #declaration(keyword: BicepDeclaration['keyword']): void {
    const { line } = this.#tokens[this.#position++];
    const declaration: BicepDeclaration = {
      keyword,
      name:
        keyword === 'using' ? '' : this.#tokens[this.#position++]?.text ?? '',
      line,
      existing: false,
    };
    this.#declarations.push(declaration);
    for (; this.#position < this.#tokens.length; this.#position++) {
      const { kind, text } = this.#tokens[this.#position];
      if (text === '=') {
        this.#position++;
        declaration.value = this.#value();
        return;
      }
      if (kind === 'newline') return;
      if (text === 'existing') declaration.existing = true;
      if (kind === 'string' && declaration.type === undefined) {
        declaration.type = text.slice(1, -1).replace(/@[^@/]*$/, '');
      }
      if (text in CLOSING) this.#skipGroup();
    }
  }

  /** A value, up to the end of its line or of what holds it. */
  #value(): BicepValueNode {
    this.#skipNewlines();
    const first = this.#tokens[this.#position];
    if (!first) return { kind: 'expression', line: 0 };
    if (first.text === '{') return this.#object();
    if (first.text === '[') return this.#array();
    if (first.text === 'if') {
      // `if (condition) { … }` of a resource.
      this.#position++;
      this.#skipGroup();
      this.#position++;
      return this.#value();
    }
    const start = this.#position;
    for (; this.#position < this.#tokens.length; this.#position++) {
      const { kind, text } = this.#tokens[this.#position];
      if (kind === 'newline' && !this.#continues()) break;
      if (text === ',' || text === '}' || text === ']' || text === ')') break;
      if (text in CLOSING) this.#skipGroup();
    }
    return {
      kind: 'expression',
      line: first.line,
      path: referredPath(this.#tokens.slice(start, this.#position)),
    };
  }

  /** Whether an expression goes on after a line feed: with `? :` or an operator. */
  #continues(): boolean {
    const next = this.#tokens
      .slice(this.#position)
      .find(({ kind }) => kind !== 'newline');
    return next !== undefined && /^[?:&|=!<>+*/%.-]$/.test(next.text);
  }

  #object(): BicepValueNode {
    const { line } = this.#tokens[this.#position++];
    const properties = new Map<string, BicepProperty>();
    for (;;) {
      this.#skipNewlines();
      const token = this.#tokens[this.#position];
      if (!token) break;
      if (token.text === '}') {
        this.#position++;
        break;
      }
      const next = this.#tokens[this.#position + 1];
      if (
        next?.text === ':' &&
        (token.kind === 'word' || token.kind === 'string')
      ) {
        this.#position += 2;
        properties.set(token.text.replace(/^'|'$/g, ''), {
          line: token.line,
          value: this.#value(),
        });
      } else if (token.text === 'resource') {
        this.#declaration('resource');
      } else {
        if (token.text in CLOSING) this.#skipGroup();
        this.#position++;
      }
    }
    return { kind: 'object', line, properties };
  }

  /** A list; of `[for … : value]` the value alone. */
  #array(): BicepValueNode {
    const { line } = this.#tokens[this.#position++];
    this.#skipNewlines();
    if (this.#tokens[this.#position]?.text === 'for') {
      while (
        this.#position < this.#tokens.length &&
        this.#tokens[this.#position].text !== ':'
      ) {
        if (this.#tokens[this.#position].text in CLOSING) this.#skipGroup();
        this.#position++;
      }
      this.#position++;
      const value = this.#value();
      this.#toEndOf('[');
      return value;
    }
    const items: BicepValueNode[] = [];
    for (;;) {
      this.#skipNewlines();
      const token = this.#tokens[this.#position];
      if (!token) break;
      if (token.text === ']') {
        this.#position++;
        break;
      }
      if (token.text === ',') this.#position++;
      else items.push(this.#valueOrSkip());
    }
    return { kind: 'array', line, items };
  }

  #valueOrSkip(): BicepValueNode {
    const before = this.#position;
    const value = this.#value();
    if (this.#position === before) this.#position++;
    return value;
  }

  #toEndOf(opening: string): void {
    while (
      this.#position < this.#tokens.length &&
      this.#tokens[this.#position].text !== CLOSING[opening]
    ) {
      this.#position++;
    }
    this.#position++;
  }

  /** From an opening bracket to the one that closes it. */
  #skipGroup(): void {
    let depth = 0;
    for (; this.#position < this.#tokens.length; this.#position++) {
      const { kind, text } = this.#tokens[this.#position];
      if (kind === 'string') continue;
      if (text in CLOSING) depth++;
      if (Object.values(CLOSING).includes(text) && --depth === 0) return;
    }
  }

  #skipNewlines(): void {
    while (this.#tokens[this.#position]?.kind === 'newline') this.#position++;
  }
}

/** `a`, `a.b.c`, `a!.b`, `a.?b` and `a ?? …` refer to a, and to what is in it. */
function referredPath(tokens: BicepToken[]): string[] | undefined {
  const rest = tokens.filter(
    ({ kind, text }) => kind !== 'newline' && text !== '!',
  );
  const path: string[] = [];
  for (;;) {
    const word = rest.shift();
    if (word?.kind !== 'word' || /^\d/.test(word.text)) return undefined;
    path.push(word.text);
    const next = rest.shift()?.text;
    if (next === undefined) return path;
    if (next === '?' && rest[0]?.text === '?') return path;
    if (next !== '.') return undefined;
    if (rest[0]?.text === '?') rest.shift();
  }
}

/**
 * The declarations of a Bicep file, in the order in which they are written; those inside of a resource follow it.
 */
export function bicepDeclarations(source: string): BicepDeclaration[] {
  return new DeclarationReader(bicepTokens(source)).read();
}
