import { CLOSE, OPEN } from './pseudoLanguage';

const ATTRIBUTES = [
  'alt',
  'aria-description',
  'aria-label',
  'placeholder',
  'title',
];

/** As the browser prints a day, with or without its time. */
const DATES =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}(?: at \d{1,2}:\d{2}:\d{2}\s[AP]M)?/g;

/** Every text that data and the domain bring to a screen, so that what is in neither of them and in no catalogue stands out. */
class KnownTexts {
  readonly #texts = new Set<string>();

  /** Every text in a value, and the parts of entity references. */
  add<T>(value: T): T {
    const seen = new Set<unknown>();
    const visit = (part: unknown) => {
      if (typeof part === 'string') {
        this.#addText(part);
      } else if (part && typeof part === 'object' && !seen.has(part)) {
        seen.add(part);
        Object.entries(part).forEach(entry => entry.forEach(visit));
      }
    };
    visit(value);
    return value;
  }

  #addText(text: string) {
    const texts = [text, ...piecesOf(text), ...text.split(/[\s:/]+/)];
    texts.forEach(one => this.#texts.add(normalized(one)));
  }

  /** Functions, whose results are known once they are called. */
  recording<T extends object>(functions: T): T {
    return Object.fromEntries(
      Object.entries(functions).map(([name, value]) => [
        name,
        typeof value === 'function' && !/^class\b/.test(String(value))
          ? (...parameters: unknown[]) => {
              const result = value(...parameters);
              return result instanceof Promise
                ? result.then(answer => this.add(answer))
                : this.add(result);
            }
          : this.add(value),
      ]),
    ) as T;
  }

  /** What of a screen is from nowhere: texts, and names that are only read aloud. */
  foreignIn(root: Element): string[] {
    const texts: string[] = [];
    const walk = (element: Element) => {
      if (['CODE', 'PRE', 'SCRIPT', 'STYLE'].includes(element.tagName)) return;
      texts.push(
        ...ATTRIBUTES.map(name => element.getAttribute(name) ?? '').filter(
          Boolean,
        ),
      );
      if (element.tagName.toLowerCase() === 'text') {
        // Its lines are one text.
        texts.push(
          [...element.children].map(line => line.textContent).join(' '),
        );
        return;
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE)
          texts.push(node.textContent ?? '');
        else if (node instanceof Element) walk(node);
      }
    };
    walk(root);
    return [...new Set(texts)].filter(text => !this.#isKnown(text));
  }

  #isKnown(text: string): boolean {
    return piecesOf(text.replace(DATES, '')).every(piece => this.#has(piece));
  }

  #has(text: string): boolean {
    const wanted = normalized(text);
    return (
      !/\p{L}/u.test(wanted) ||
      this.#texts.has(wanted) ||
      this.#texts.has(wanted.replace(/ /g, '')) ||
      this.#areNames(wanted.split(' ')) ||
      // Cut off, where there was no room for more.
      (wanted.endsWith('…') &&
        [...this.#texts].some(one => one.startsWith(wanted.slice(0, -1))))
    );
  }

  /** Names and ranges of data, beside each other. */
  #areNames(words: string[]): boolean {
    return words.every(word => /[-/\d]/.test(word) && this.#texts.has(word));
  }
}

/** Of the tests of a file. */
export const known = new KnownTexts();

function normalized(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;·]+|[\s.,:;·]+$/g, '')
    .toLocaleLowerCase('en');
}

/** The clauses of what is outside of the marks. */
function piecesOf(text: string): string[] {
  return withoutMarked(text)
    .split('\n')
    .flatMap(rest => rest.split(/ · | – |[.,;:()“”]\s|[()“”]/));
}

/** What is outside of the marks, each piece on its own line. */
function withoutMarked(text: string): string {
  let depth = 0;
  let rest = '';
  for (const part of text.split(/(\[!!|!!\])/)) {
    if (part === OPEN) {
      depth += 1;
      rest += '\n';
    } else if (part === CLOSE) depth = Math.max(0, depth - 1);
    else if (depth === 0) rest += part;
  }
  return rest;
}
