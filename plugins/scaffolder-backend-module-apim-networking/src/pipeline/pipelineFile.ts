import { Document, isMap, isScalar, visit } from 'yaml';

/** One file of a pipeline. */
export interface PipelineFile {
  /** Relative to the workspace, with forward slashes. */
  path: string;
  content: string;
}

/** A reason, for whoever reads the file: it goes before the entry that the keys lead to. */
export interface Reason {
  at: Array<string | number>;
  text: string;
}

/** By this first line a file of this package is known again. */
export const MARK = '# Written by apim:pipeline:write.';

const LINE_LENGTH = 110;

/**
 * A pipeline as YAML.
 *
 * @param versions - of the actions that are pinned by commit; each is written behind its commit
 */
export function pipelineFile(
  path: string,
  pipeline: object,
  options: {
    introduction: string;
    reasons: Reason[];
    versions?: ReadonlyMap<string, string>;
  },
): PipelineFile {
  const document = new Document(pipeline, {
    aliasDuplicateObjects: false,
  });
  for (const { at, text } of options.reasons) {
    const parent = document.getIn(at.slice(0, -1), true);
    const key = at[at.length - 1];
    if (isMap(parent)) {
      const entry = parent.items.find(
        item => isScalar(item.key) && item.key.value === key,
      );
      if (isScalar(entry?.key)) entry.key.commentBefore = comment(text);
    }
  }
  visit(document, {
    Scalar(_, node) {
      const version = options.versions?.get(String(node.value));
      if (version) node.comment = ` ${version}`;
    },
  });
  const head = [
    MARK,
    ...wrapped(options.introduction).map(line => `# ${line}`),
  ];
  return {
    path,
    content: `${head.join('\n')}\n\n${document.toString({
      lineWidth: 0,
      singleQuote: true,
    })}`,
  };
}

function comment(text: string): string {
  return wrapped(text)
    .map(line => ` ${line}`)
    .join('\n');
}

function wrapped(text: string): string[] {
  return text.split('\n').flatMap(paragraph => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines[lines.length - 1];
      if (last !== undefined && last.length + word.length < LINE_LENGTH) {
        lines[lines.length - 1] = `${last} ${word}`;
      } else lines.push(word);
    }
    return lines;
  });
}
