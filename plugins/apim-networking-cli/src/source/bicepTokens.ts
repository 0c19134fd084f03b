/** A piece of Bicep, with the line (from 1) where it begins. */
export interface BicepToken {
  kind: 'word' | 'string' | 'symbol' | 'newline';
  text: string;
  line: number;
}

const PIECES: Array<[BicepToken['kind'] | 'skip', RegExp]> = [
  ['skip', /[ \t\r\uFEFF]+|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//y],
  ['newline', /\n/y],
  ['string', /'''[\s\S]*?'''(?!')/y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*|\d+/y],
];

/**
 * The tokens of Bicep source. For finding places only: the compiler has accepted the source before.
 */
export function bicepTokens(source: string): BicepToken[] {
  const tokens: BicepToken[] = [];
  let line = 1;
  let offset = 0;
  while (offset < source.length) {
    const [kind, end] = pieceAt(source, offset);
    const text = source.slice(offset, end);
    if (kind !== 'skip') tokens.push({ kind, text, line });
    line += text.split('\n').length - 1;
    offset = end;
  }
  return tokens;
}

function pieceAt(
  source: string,
  offset: number,
): [BicepToken['kind'] | 'skip', number] {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = offset;
    if (pattern.test(source)) return [kind, pattern.lastIndex];
  }
  return source[offset] === "'"
    ? ['string', endOfString(source, offset)]
    : ['symbol', offset + 1];
}

/** The end of a string that begins at an offset; what stands in `${…}` may hold strings of its own. */
function endOfString(source: string, start: number): number {
  let offset = start + 1;
  while (offset < source.length) {
    const character = source[offset];
    if (character === '\\') {
      offset += 2;
    } else if (character === "'" || character === '\n') {
      return offset + 1;
    } else if (source.startsWith('${', offset)) {
      offset = endOfInterpolation(source, offset + 2);
    } else {
      offset++;
    }
  }
  return offset;
}

function endOfInterpolation(source: string, start: number): number {
  let offset = start;
  for (let depth = 1; depth > 0 && offset < source.length; ) {
    const character = source[offset];
    if (character === "'") {
      offset = endOfString(source, offset);
      continue;
    }
    if (character === '{') depth++;
    if (character === '}') depth--;
    offset++;
  }
  return offset;
}
