import { patterns } from 'backstage-plugin-apim-networking-common';

/** Of a pattern that was declared or found, which may be none that there is. */
export function patternTitle(pattern: string): string {
  if (pattern === 'invalid') return 'Cannot be built';
  if (pattern === 'unknown') return 'Not known';
  return patterns[pattern as keyof typeof patterns].title;
}
