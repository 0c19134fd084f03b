import { fromMarkdown } from 'mdast-util-from-markdown';

/** Languages of blocks that a reader executes or puts into a file. */
const EXECUTED = ['sh', 'yaml', 'ts', 'tsx', 'diff', 'json'];

/** `# app-config.yaml`, `// packages/app/src/App.tsx`: the first line of a block names its file. */
const FILE_LINE = /^ ?(?:#|\/\/) ([\w.-]+(?:\/[\w.-]+)*\.\w+)\s*\n/;

/** ` ```json title="package.json" `, for a language without comments. */
const FILE_TITLE = /\btitle="([^"]+)"/;

function textOf(node) {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/**
 * The code blocks of a guide, for a test to do what they say.
 *
 * @returns `{ section, language, file, text, line }` of each, under the heading that is nearest above; `file` is undefined for commands
 */
export function blocksOf(markdown) {
  const blocks = [];
  let section;
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === 'heading') section = textOf(node);
    if (node.type === 'code' && EXECUTED.includes(node.lang)) {
      const [first, fileOfLine] = FILE_LINE.exec(`${node.value}\n`) ?? [''];
      const [, fileOfTitle] = FILE_TITLE.exec(node.meta ?? '') ?? [];
      blocks.push({
        section,
        language: node.lang,
        file: fileOfLine ?? fileOfTitle,
        text: node.value.slice(first.length),
        line: node.position.start.line,
      });
    }
  }
  return blocks;
}

/**
 * The blocks of some sections of a guide, in their order there.
 *
 * @throws Error when a section has no block, or a block that is no command names no file
 */
export function blocksOfSections(markdown, sections) {
  const blocks = blocksOf(markdown);
  for (const section of sections) {
    if (!blocks.some(block => block.section === section)) {
      throw new Error(`The guide must have blocks under "${section}".`);
    }
  }
  const wanted = blocks.filter(({ section }) => sections.includes(section));
  const lost = wanted.find(({ language, file }) => language !== 'sh' && !file);
  if (lost) {
    throw new Error(
      `The block in line ${lost.line}, under "${lost.section}", must name its file in its first line.`,
    );
  }
  return wanted;
}
