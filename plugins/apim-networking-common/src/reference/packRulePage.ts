import type { RuleDescription } from '../api';
import { prose, severityTitles } from './prose';

/**
 * The page of a rule of an organization, as Markdown, from what the HTTP API says of it.
 *
 * @public
 */
export function packRulePage(rule: RuleDescription): string {
  const { id, title, severity, family, rationale, remedy, example } = rule;
  const { pack, url, sources } = rule;
  const block = (text: string) => `\`\`\`yaml\n${text}\n\`\`\``;
  return [
    `# ${id}: ${prose(title)}`,
    [
      severityTitles[severity],
      family,
      ...(pack ? [`${pack.title} ${pack.version}`] : []),
    ].join(' · '),
    prose(rationale),
    ...(example
      ? [
          '## Examples',
          'Incorrect:',
          block(example.bad),
          'Correct:',
          block(example.good),
        ]
      : []),
    '## How to fix it',
    prose(remedy),
    ...(sources.length > 0 || url
      ? [
          '## Sources',
          [...(url ? [{ title: 'Page of the rule', url }] : []), ...sources]
            .map(source => `- [${prose(source.title)}](${source.url})`)
            .join('\n'),
        ]
      : []),
  ].join('\n\n');
}
