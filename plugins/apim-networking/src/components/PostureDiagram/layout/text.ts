/** Advance widths in thousandths of the font size, of the common sans-serif faces; the widest of them counts. */
const WIDTHS: Record<string, number> = {};
const groups: Array<[string, number]> = [
  ["'", 200],
  ['ijl|', 240],
  [' !,.:;/\\[]It', 290],
  ['f()-`r·', 345],
  ['"*°', 400],
  ['Jcksvxyz', 520],
  ['#$0123456789?_abdeghnopquL', 570],
  ['+<=>~×^–', 600],
  ['FTZ', 625],
  ['&ABEKPSVXY', 680],
  ['CDHNRUw', 735],
  ['GOQ', 790],
  ['Mm', 850],
  ['%', 900],
  ['W', 960],
];
for (const [characters, width] of groups) {
  for (const character of characters) WIDTHS[character] = width;
}

const BOLD = 1.07;
/** For faces that are wider than the table. */
const MARGIN = 1.12;

/** Text that has been fitted into a width. */
export interface FittedText {
  lines: string[];
  /** What it says in full, for hover. */
  full: string;
  truncated: boolean;
}

export interface Font {
  size: number;
  bold?: boolean;
}

/** How wide a text is at most, in pixels. */
export function textWidth(text: string, font: Font): number {
  let units = 0;
  for (const character of text) {
    if (/\p{Mark}/u.test(character)) continue;
    units += WIDTHS[character] ?? (character > '\u2e80' ? 1050 : 800);
  }
  return (units / 1000) * font.size * MARGIN * (font.bold ? BOLD : 1);
}

/**
 * Breaks a text into at most `maxLines` lines, between words, or within one that is too long. What does not fit ends in `…`.
 */
export function fitText(
  text: string,
  width: number,
  font: Font,
  maxLines: number,
): FittedText {
  const full = text.replace(/\s+/gu, ' ').trim();
  const lines: string[] = [];
  let rest = full;
  while (rest && lines.length < maxLines) {
    const last = lines.length === maxLines - 1;
    if (textWidth(rest, font) <= width) {
      lines.push(rest);
      rest = '';
    } else if (last) {
      lines.push(ellipsis(rest, width, font));
      return { lines, full, truncated: true };
    } else {
      const head = firstLine(rest, width, font);
      lines.push(head.trimEnd());
      rest = rest.slice(head.length).trimStart();
    }
  }
  return { lines, full, truncated: false };
}

function longestStart(text: string, width: number, font: Font): string {
  let start = '';
  for (const character of text) {
    if (textWidth(start + character, font) > width) break;
    start += character;
  }
  return start || [...text][0];
}

function firstLine(text: string, width: number, font: Font): string {
  const start = longestStart(text, width, font);
  if (text[start.length] === ' ') return start;
  const space = start.lastIndexOf(' ');
  if (space > 0) return start.slice(0, space);
  const hyphen = Math.max(start.lastIndexOf('-'), start.lastIndexOf('/'));
  return hyphen > 2 ? start.slice(0, hyphen + 1) : start;
}

function ellipsis(text: string, width: number, font: Font): string {
  const start = longestStart(text, width - textWidth('…', font), font);
  return `${start.trimEnd()}…`;
}
