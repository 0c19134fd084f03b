import Table from 'cli-table3';
import type { TextStyle } from '../terminal/output';

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Columns aligned by spaces, below a dim header. Columns that are empty in every row are omitted. */
export function table(
  header: readonly string[],
  rows: string[][],
  { colors }: TextStyle,
): string {
  const used = header
    .map((_, column) => column)
    .filter(column => column === 0 || rows.some(row => row[column]));
  const result = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  result.push(used.map(column => colors.dim(header[column])));
  for (const row of rows) result.push(used.map(column => row[column] ?? ''));
  return result
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n');
}
