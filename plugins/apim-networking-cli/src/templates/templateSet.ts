import { PATTERN_NAMES } from 'backstage-plugin-apim-networking-common';
import { publisherOf } from './publish/publisherOf';
import type { TemplateSettings } from './settings/TemplateSettings';
import { addRegion, changeNetworking, lockDown } from './sources/changes';
import { createApiGateway } from './sources/createApiGateway';
import { exposeApi } from './sources/exposeApi';
import { patternGateway } from './sources/patternGateway';
import { registerExisting } from './sources/registerExisting';
import type { TemplateContext } from './sources/TemplateContext';
import type { TemplateSource } from './Template';
import { locationYaml, templateYaml } from './templateYaml';

/**
 * A file that the generator writes.
 *
 * @public
 */
export interface TemplateFile {
  /** Relative to the folder, with forward slashes. */
  path: string;
  content: string;
}

/**
 * The templates that the settings ask for, and `all.yaml`, the location that names them.
 *
 * @public
 */
export function generateTemplates(settings: TemplateSettings): TemplateFile[] {
  const sources = sourcesOf({
    settings,
    publisher: publisherOf(settings),
  }).filter(
    ({ name, pattern }) =>
      (settings.templates?.includes(name) ?? true) &&
      // A template for a pattern that nobody can choose would be a form without an answer.
      (pattern === undefined ||
        (settings.design.patterns?.some(one => one === pattern) ?? true)),
  );
  const files = sources.map(source => ({
    path: `${prefixed(settings, source.name)}/template.yaml`,
    content: templateYaml(source, settings),
  }));
  return [
    {
      path: 'all.yaml',
      content: locationYaml(
        prefixed(settings, 'api-gateway-templates'),
        files.map(({ path }) => path),
      ),
    },
    ...files,
  ];
}

function sourcesOf(context: TemplateContext): TemplateSource[] {
  return [
    createApiGateway(context),
    ...PATTERN_NAMES.map(pattern => patternGateway(pattern, context)),
    changeNetworking(context),
    lockDown(context),
    addRegion(context),
    registerExisting(context),
    exposeApi(context),
  ];
}

/** The name of a template in the catalog. */
export function prefixed(
  { namePrefix = '' }: Pick<TemplateSettings, 'namePrefix'>,
  name: string,
): string {
  return `${namePrefix}${name}`;
}
