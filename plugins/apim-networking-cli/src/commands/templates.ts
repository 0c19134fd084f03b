import { EXIT_FINDINGS, EXIT_FINE, type ExitCode } from '../terminal/exitCodes';
import { writeOutput } from '../terminal/output';
import {
  writeTemplates,
  type WriteResult,
} from '../templates/folder/writeTemplates';
import { readTemplateSettings } from '../templates/settings/readTemplateSettings';
import { generateTemplates } from '../templates/templateSet';

/** Options of `templates`. */
export interface TemplatesOptions {
  out: string;
  config?: string;
  force?: boolean;
}

/**
 * `apim-networking templates`: writes the software templates for a portal, or brings them up to date.
 *
 * @returns 1 where a file was left as it is
 */
export async function templates({
  out,
  config,
  force = false,
}: TemplatesOptions): Promise<ExitCode> {
  const settings = await readTemplateSettings(config);
  const result = await writeTemplates(out, generateTemplates(settings), force);
  await writeOutput(describe(out, result));
  return result.preserved.length > 0 ? EXIT_FINDINGS : EXIT_FINE;
}

const WHY = {
  edited: 'was edited since it was generated',
  foreign: 'was not written by this command',
};

function describe(
  out: string,
  { written, unchanged, deleted, preserved }: WriteResult,
): string {
  return [
    `${out}: ${written.length} files written, ${unchanged.length} up to date, ${deleted.length} deleted, ${preserved.length} preserved`,
    ...deleted.map(path => `deleted    ${path}`),
    ...preserved.map(({ path, why }) => `preserved  ${path} ${WHY[why]}`),
    ...(preserved.length > 0
      ? [
          'Preserved files are not up to date. Move your changes to the settings and run again with --force, which replaces these files.',
        ]
      : []),
  ].join('\n');
}
