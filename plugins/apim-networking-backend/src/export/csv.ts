import { stringify } from 'csv-stringify/sync';
import type { GatewayItem } from 'backstage-plugin-apim-networking-common';
import { columns } from './columns';

/**
 * RFC 4180. A spreadsheet would run a text that begins like a formula: such a one gets a quote before it
 * (https://owasp.org/www-community/attacks/CSV_Injection). Where its list separator is another one than the comma it takes the text apart
 * there, and minds no quotes around the whole: what follows a separator gets a quote, too.
 */
export async function* csvOf(
  pages: AsyncIterable<GatewayItem[]>,
): AsyncIterable<string> {
  yield write([columns.map(([name]) => name)]);
  for await (const items of pages) {
    yield write(
      items.map(item => columns.map(([, value]) => harmless(value(item)))),
    );
  }
}

/** What spreadsheets take for the beginning of a formula, also in full width, behind what they split or trim at. */
const FORMULA =
  /(^|[;,|\t\r\n"])([\s\p{C}]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

function harmless(value: string | number): string | number {
  return typeof value === 'number' ? value : value.replace(FORMULA, "$1'$2");
}

function write(rows: Array<Array<string | number>>): string {
  return stringify(rows, {
    record_delimiter: 'windows',
    // For a list separator that is not the comma.
    quoted_match: /[;|\t]/,
  });
}
