import { InputError } from '@backstage/errors';
import { templateSettingsMessages as texts } from '../../messages';
import { readYaml } from '../../input/readYaml';
import { settingsSchema, type TemplateSettings } from './TemplateSettings';
import { problemsOfPublishing } from './problemsOfPublishing';

/**
 * The settings of a file.
 *
 * @param file - `--config`. Default: GitHub, a new repository that the user names
 * @throws InputError that names each field, what it must be, and what it is
 * @public
 */
export async function readTemplateSettings(
  file: string | undefined,
): Promise<TemplateSettings> {
  if (!file) return parseTemplateSettings({}, texts.defaults);
  return parseTemplateSettings(
    await readYaml(file, `--config ${file}`),
    `--config ${file}`,
  );
}

/**
 * Checks settings.
 *
 * @param named - how messages call the settings
 * @throws InputError that names each field, what it must be, and what it is
 * @public
 */
export function parseTemplateSettings(
  value: unknown,
  named: string,
): TemplateSettings {
  const parsed = settingsSchema.safeParse(value);
  const problems = parsed.success
    ? problemsOfPublishing(parsed.data)
    : parsed.error.issues.flatMap(issue => {
        if (issue.code === 'unrecognized_keys') {
          return issue.keys.map(key =>
            texts.problems.unknownSetting(fieldOf([...issue.path, key])),
          );
        }
        return [
          texts.problems.expected(
            fieldOf(issue.path),
            issue.message,
            shown(valueAt(value, issue.path)),
          ),
        ];
      });
  if (problems.length > 0) {
    throw new InputError(`${named}: ${problems.join(' ')}`);
  }
  return parsed.data!;
}

function fieldOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return texts.file;
  return path.reduce<string>((field, part) => {
    if (typeof part === 'number') return `${field}[${part}]`;
    return field ? `${field}.${String(part)}` : String(part);
  }, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      part !== null && typeof part === 'object'
        ? (part as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

const SHOWN = 80;

function shown(value: unknown): string {
  if (value === undefined) return texts.nothing;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
