import type {
  GatewayItem,
  GatewayPosture,
} from 'backstage-plugin-apim-networking-common';
import { csvOf } from './csv';
import { jsonOf } from './json';
import { markdownOf } from './markdown';
import { sarifOf, type ExportedRules } from './sarif';

export type ExportFormat = 'csv' | 'json' | 'markdown';

type Pages = AsyncIterable<GatewayItem[]>;

const formats: Record<
  ExportFormat,
  {
    contentType: string;
    fileName: string;
    write: (pages: Pages) => AsyncIterable<string>;
  }
> = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    fileName: 'gateways.csv',
    write: csvOf,
  },
  json: {
    contentType: 'application/json; charset=utf-8',
    fileName: 'gateways.json',
    write: jsonOf,
  },
  markdown: {
    contentType: 'text/markdown; charset=utf-8',
    fileName: 'gateways.md',
    write: markdownOf,
  },
};

/** The findings of gateways as SARIF, written as their pages are read. */
export function exportFindings(
  pages: AsyncIterable<GatewayPosture[]>,
  rules: ExportedRules,
) {
  return {
    contentType: 'application/sarif+json',
    fileName: 'gateways.sarif',
    chunks: sarifOf(pages, rules),
  };
}

/** Gateways as a file, written as its pages are read. */
export function exportGateways(format: ExportFormat, pages: Pages) {
  const { contentType, fileName, write } = formats[format];
  return { contentType, fileName, chunks: write(pages) };
}
