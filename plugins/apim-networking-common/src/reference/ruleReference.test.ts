import fs from 'node:fs';
import path from 'node:path';
import { ruleReference } from './ruleReference';

const folder = path.resolve(__dirname, '../../../../docs/rules');

describe('the rule reference in docs/rules', () => {
  const pages = ruleReference();

  it('is what the registry says: run `yarn generate` when this fails', () => {
    const normalized = (text: string) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/-{3,}/g, '---')
        .replace(/ \| /g, '|')
        // In JSON, prettier puts a short list into one line.
        .replace(/([[{]) /g, '$1')
        .replace(/ ([\]}])/g, '$1')
        .trim();
    for (const { path: name, content } of pages) {
      expect({
        name,
        text: normalized(fs.readFileSync(path.join(folder, name), 'utf8')),
      }).toEqual({ name, text: normalized(content) });
    }
  });

  it('has no page of a rule that is gone', () => {
    expect(fs.readdirSync(folder).sort()).toEqual(
      pages.map(({ path: name }) => name).sort(),
    );
  });
});
