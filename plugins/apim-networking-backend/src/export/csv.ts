import { stringify } from 'csv-stringify/sync';
import type { GatewayItem } from 'backstage-plugin-apim-networking-common';
import { columns } from './columns';

/**
 * RFC 4180. A spreadsheet would run a text that begins like a formula: such a one gets a quote before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export async function* csvOf(
  pages: AsyncIterable<GatewayItem[]>,
): AsyncIterable<string> {
  yield write([columns.map(([name]) => name)]);
  for await (const items of pages) {
    yield write(items.map(item => columns.map(([, value]) => value(item))));
  }
}

function write(rows: Array<Array<string | number>>): string {
  return stringify(rows, {
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
