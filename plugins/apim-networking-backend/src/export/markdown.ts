import type { GatewayItem } from 'backstage-plugin-apim-networking-common';
import { columns } from './columns';

/** A table. */
export async function* markdownOf(
  pages: AsyncIterable<GatewayItem[]>,
): AsyncIterable<string> {
  yield '# Gateways\n\n';
  yield 'The table contains the gateways that match the filters and that whoever exported it has permission to see.\n\n';
  yield row(columns.map(([name]) => name));
  yield row(columns.map(() => '---'));
  for await (const items of pages) {
    yield items
      .map(item => row(columns.map(([, value]) => asText(value(item)))))
      .join('');
  }
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

const ENTITIES: Record<string, string> = { '<': '&lt;', '&': '&amp;' };

/** With nothing in it that Markdown, or HTML in it, would take for something else. */
function asText(value: string | number): string {
  return String(value)
    .replace(/\s+/g, ' ')
    .replace(
      /[\\`*_{}[\]<>()#!|~&@:]/g,
      character => ENTITIES[character] ?? `\\${character}`,
    );
}
