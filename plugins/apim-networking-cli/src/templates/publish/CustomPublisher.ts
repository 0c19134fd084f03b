import { allOf, type Expression } from '../expression';
import type { CustomPublishing } from '../settings/TemplateSettings';
import type { Link, Step } from '../Template';
import type {
  NewSubject,
  PipelinePlace,
  PresentSubject,
  Publication,
  Publisher,
} from './Publisher';

const PLACEHOLDER = /<<(name|title|entityRef)>>/g;
const DELIMITED = /^\s*\$\{\{([\s\S]*)\}\}\s*$/;

type Subject = Pick<NewSubject, 'name' | 'entityRef' | 'if'> & {
  title?: Expression;
};

/**
 * Publishes by steps of the settings. In their texts `<<name>>`, `<<title>>` and `<<entityRef>>` stand for the expressions of what is
 * published, such as `parameters.design.name`.
 */
export class CustomPublisher implements Publisher {
  readonly #publish: CustomPublishing;

  constructor(publish: CustomPublishing) {
    this.#publish = publish;
  }

  publishNew(subject: NewSubject): Publication {
    const { steps, links } = this.#publish.create;
    return {
      pages: [],
      before: [],
      steps: fill(steps, subject),
      links: fill(links, subject),
    };
  }

  publishChange(subject: PresentSubject): Publication {
    const { fetch, steps, links } = this.#publish.change;
    const filled = { ...subject, title: subject.name };
    return {
      pages: [],
      before: fill(fetch, filled),
      steps: fill(steps, filled),
      links: fill(links, filled),
    };
  }

  pipelineOf(): PipelinePlace {
    return { kinds: ['github', 'azure-devops'] };
  }
}

/** Steps or links of the settings for one subject, under its condition. */
function fill<T extends Step | Link>(
  parts: readonly T[],
  subject: Subject,
): T[] {
  return parts.map(part => {
    const { if: own, ...rest } = replaceIn(part, subject) as T;
    const condition = allOf(
      subject.if,
      own === undefined ? undefined : own.match(DELIMITED)?.[1].trim() ?? own,
    );
    if (condition === undefined) return rest as T;
    const { id, name, title, ...others } = rest as Partial<Step & Link>;
    return {
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
      ...(title !== undefined && { title }),
      if: `\${{ ${condition} }}`,
      ...others,
    } as T;
  });
}

function replaceIn(value: unknown, subject: Subject): unknown {
  if (typeof value === 'string') {
    return value.replace(
      PLACEHOLDER,
      (_, placeholder: 'name' | 'title' | 'entityRef') =>
        subject[placeholder] ?? '',
    );
  }
  if (Array.isArray(value)) return value.map(part => replaceIn(part, subject));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        replaceIn(part, subject),
      ]),
    );
  }
  return value;
}
