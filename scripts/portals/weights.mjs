import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const zipped = new Map();

/** Bytes that a file of a built app takes on the wire, by gzip. */
export function gzipSize(file) {
  if (!zipped.has(file)) {
    zipped.set(file, gzipSync(fs.readFileSync(file)).length);
  }
  return zipped.get(file);
}

/** Bytes, by gzip, of the scripts and styles that a built app loads before anything is shown. */
export function initialWeight(portal) {
  const dist = path.join(portal, 'packages/app/dist');
  const html = fs.readFileSync(path.join(dist, 'index.html'), 'utf8');
  const files = [
    ...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"/g),
  ]
    .map(([, address]) => address.replace(/^.*?(?=static\/)/, ''))
    .filter(address => /\.(?:js|css)$/.test(address));
  if (files.length === 0) {
    throw new Error(`${dist}/index.html must name scripts, got none.`);
  }
  return files.reduce((sum, file) => sum + gzipSize(path.join(dist, file)), 0);
}

export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
