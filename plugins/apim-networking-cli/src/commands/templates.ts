import { templatesMessages } from '../messages';
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

const texts = templatesMessages.report;

function describe(
  out: string,
  { written, unchanged, deleted, preserved }: WriteResult,
): string {
  return [
    texts.summary(out, {
      written: written.length,
      unchanged: unchanged.length,
      deleted: deleted.length,
      preserved: preserved.length,
    }),
    ...deleted.map(path => `${texts.deleted.padEnd(10)} ${path}`),
    ...preserved.map(
      ({ path, why }) =>
        `${texts.preserved.padEnd(10)} ${path} ${texts.why[why]}`,
    ),
    ...(preserved.length > 0 ? [texts.force] : []),
  ].join('\n');
}
