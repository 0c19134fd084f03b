import { patterns } from 'backstage-plugin-apim-networking-common';
import { type Translate } from '../../translation';

/** Of a pattern that was declared or found, which may be none that there is. */
export function patternTitle(t: Translate, pattern: string): string {
  if (pattern === 'invalid' || pattern === 'unknown') {
    return t(`shared.pattern.${pattern}`);
  }
  return patterns[pattern as keyof typeof patterns].title;
}
