import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';

/** Folder of the templates that platform teams adopt. */
export const templatesFolder = resolve(__dirname, '../../../../templates');

/** What the tests look at in a template. */
export interface TemplateSpec {
  owner: string;
  parameters: Array<{
    title: string;
    properties: Record<string, Record<string, unknown>>;
  }>;
  steps: Array<{
    id: string;
    name: string;
    action: string;
    input?: Record<string, unknown>;
  }>;
  output: { links: object[]; text: object[] };
}

export interface Template {
  /** Name of its folder. */
  folder: string;
  text: string;
  entity: Entity;
  spec: TemplateSpec;
}

/** Every template of the folder, sorted by name. */
export function readTemplates(): Template[] {
  return readdirSync(templatesFolder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map(folder => {
      const text = readFileSync(
        join(templatesFolder, folder, 'template.yaml'),
        'utf8',
      );
      const entity: Entity = parse(text);
      const spec = entity.spec as unknown as TemplateSpec;
      return { folder, text, entity, spec };
    });
}
