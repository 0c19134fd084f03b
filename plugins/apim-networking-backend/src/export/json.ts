import type { GatewayItem } from 'backstage-plugin-apim-networking-common';

/** A JSON array, one gateway a line. */
export async function* jsonOf(
  pages: AsyncIterable<GatewayItem[]>,
): AsyncIterable<string> {
  let separator = '\n';
  yield '[';
  for await (const items of pages) {
    if (items.length === 0) continue;
    yield separator + items.map(item => JSON.stringify(item)).join(',\n');
    separator = ',\n';
  }
  yield '\n]\n';
}
