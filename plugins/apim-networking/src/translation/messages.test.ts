import fs from 'node:fs';
import path from 'node:path';
import { publishedFiles, source } from '../__testUtils__/imports';
import { apimNetworkingTranslationRef } from './ref';

const { getDefaultMessages } = apimNetworkingTranslationRef as unknown as {
  getDefaultMessages(): Record<string, string>;
};
const messages = Object.entries(getDefaultMessages());

/** Keys as components write them, some with a part that is filled in. */
const used = publishedFiles()
  .filter(file => !file.endsWith('messages.ts'))
  .flatMap(file => {
    const text = fs.readFileSync(path.join(source, file), 'utf8');
    return [
      ...text.matchAll(
        /'([\w-]+(?:\.[\w-]+)+)'|`([\w-]+\.(?:[^`$]|\$\{[^}]*\})*)`/g,
      ),
    ].map(([, whole, template]) => whole ?? template);
  })
  .map(
    key =>
      new RegExp(
        `^${key
          .split(/\$\{[^}]*\}/)
          .map(part => part.replace(/\./g, '\\.'))
          .join('[\\w-]+')}(?:_one|_other)?$`,
      ),
  );

describe('the messages', () => {
  it('are all shown somewhere', () => {
    expect(
      messages
        .map(([key]) => key)
        .filter(key => !used.some(pattern => pattern.test(key))),
    ).toEqual([]);
  });

  it('have both plurals', () => {
    const keys = new Set(messages.map(([key]) => key));
    const other = (key: string) =>
      key.replace(/_(one|other)$/, (_, form) =>
        form === 'one' ? '_other' : '_one',
      );
    expect([...keys].filter(key => !keys.has(other(key)))).toEqual([]);
  });

  it('have one kind of ellipsis and no spare space', () => {
    expect(
      messages.filter(([, text]) => /\.\.\.| …|\s{2}|^\s|\s$/.test(text)),
    ).toEqual([]);
  });
});
