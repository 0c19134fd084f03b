import * as framework from '@backstage/frontend-plugin-api';

/**
 * What `@backstage/frontend-plugin-api` exports under a name since 1.0 (Backstage 1.57), undefined before. The name is a parameter, so
 * that a bundler does not look for the export in versions that lack it.
 */
export function exportedByFramework(name: string): unknown {
  return (framework as Record<string, unknown>)[name];
}
