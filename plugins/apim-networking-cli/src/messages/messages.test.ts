import fs from 'node:fs';
import path from 'node:path';
import { sentencesIn } from '../__testUtils__/sentences';
import * as catalogue from '.';

const source = path.resolve(__dirname, '..');

/** What `templates` writes into files: each source of a template holds the texts of its forms. */
const GENERATED =
  /^templates\/(?:(?:sources|parts|publish)\/|templateYaml\.ts)/;

/** What no person reads, and the values of Azure. */
const FOR_PROGRAMS: Record<string, string[]> = {
  'template/predict.ts': [
    "using 'template.json'",
    "var values = loadJsonContent('values.json')",
    'param … = any(values[…])',
    "param … = externalInput('withoutValue.…', '')",
    'at …',
  ],
  'templates/expression.ts': [' and '],
  'text/postureText.ts': ['Approved'],
  'verify/queryPortal.ts': ['Bearer …'],
};

const files = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map(file => file.split(path.sep).join('/'))
  .filter(file => /(?<!\.test)\.ts$/.test(file) && !/__testUtils__/.test(file))
  .filter(file => !/^messages\//.test(file) && !GENERATED.test(file))
  .map(file => ({
    file,
    text: fs.readFileSync(path.join(source, file), 'utf8'),
  }));

/** The messages of a catalogue by the keys that lead to them. */
function messagesIn(value: object, keys: string[] = []): string[][] {
  return Object.entries(value).flatMap(([key, item]) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? messagesIn(item, [...keys, key])
      : [[...keys, key]],
  );
}

describe('the messages', () => {
  it('are all the texts of the command line', () => {
    expect(
      Object.fromEntries(
        files
          .map(({ file, text }) => [
            file,
            sentencesIn(text).map(sentence => sentence.text),
          ])
          .filter(([, sentences]) => sentences.length > 0),
      ),
    ).toEqual(FOR_PROGRAMS);
  });

  it.each(Object.entries(catalogue))('of %s are all used', (name, messages) => {
    const code = files
      .filter(({ text }) => new RegExp(`\\b${name}\\b`).test(text))
      .map(({ text }) => text)
      .join('\n');
    const used = (key: string, parent: string) =>
      new RegExp(`\\.${key}\\b|\\.${parent}\\[`).test(code);
    expect(
      messagesIn(messages, [name]).filter(
        keys => !used(keys[keys.length - 1], keys[keys.length - 2]),
      ),
    ).toEqual([]);
  });
});

describe('sentencesIn', () => {
  it.each([
    [
      'a string',
      "throw new InputError('The file must exist.');",
      'The file must exist.',
    ],
    ['a template', 'const a = `${file} must exist`;', '… must exist'],
    ['a sum', "const a = 'got ' + count + '.';", 'got ….'],
    [
      'a text in a text',
      "const a = `${b ? 'no such file' : c}`;",
      'no such file',
    ],
    [
      'a value of an object',
      "const a = { text: 'no findings' };",
      'no findings',
    ],
    [
      'a heading',
      'const a = `## ${title}\\n\\n### Why\\n`;',
      '## …\n\n### Why\n',
    ],
    ['a term', 'const a = `- **Fix:** ${b}`;', '- **Fix:** …'],
    ['a word between others', "a.join(' and ');", ' and '],
    ['a label', "table(['Region']);", 'Region'],
    [
      'an option with more',
      'const a = `--policy ${file} is empty`;',
      '--policy … is empty',
    ],
  ])('finds %s', (_, code, text) => {
    expect(sentencesIn(`\n${code}`)).toEqual([{ line: 2, text }]);
  });

  it.each([
    ['the name of a module', "import { a } from './no such file';"],
    ['a key', "const a = { 'no such key': 1 };"],
    ['a type', "let a: 'this one' | 'that one';"],
    ['a regular expression', 'const a = /no such file/;'],
    ['a comment', '// No such file.'],
    ['an option', "option('-o, --output <file>'); read(`--policy ${file}`);"],
    ['a word', "const a = 'tier' + '-' + name;"],
  ])('leaves out %s', (_, code) => {
    expect(sentencesIn(code)).toEqual([]);
  });
});
