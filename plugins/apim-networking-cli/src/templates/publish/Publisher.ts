import type { Expression } from '../expression';
import type { Link, Page, Step } from '../Template';

/** Something new that is published: a gateway, or an API. */
export interface NewSubject {
  /** Its name, which a repository or a folder of its own gets. */
  name: Expression;
  title: Expression;
  description?: Expression;
  /** Folder of the repository for those that are added by a pull request. */
  kind: 'gateway' | 'api';
  /** Output of the step that wrote `catalog-info.yaml`. */
  entityRef: Expression;
  /** When it is new. Default: always. */
  if?: Expression;
  /** Whether the template writes a pipeline, by a step with the id pipeline. */
  pipeline?: boolean;
}

/** An entity of the catalog whose repository is changed. */
export interface PresentSubject {
  /** Its name: of the service of a gateway, of an API in the catalog. */
  name: Expression;
  entityRef: Expression;
  /** Kind of an entity reference that names none. */
  kind: 'gateway' | 'api';
  /** First words of the branch, such as `change`. */
  verb: string;
  /** What the pull request is called, as a text of the template. */
  title: string;
  /** Of the pull request, as a text of the template. */
  description: string;
  /** When it is changed. Default: always. */
  if?: Expression;
}

/** How one subject is published. */
export interface Publication {
  /** Pages of the form. */
  pages: Page[];
  /** Steps before anything is written. */
  before: Step[];
  /** Folder of the workspace that the files go to. Default: the workspace. */
  folder?: Expression;
  /** Catalog file of the workspace. Default: `catalog-info.yaml` in the folder. */
  catalogFile?: Expression;
  steps: Step[];
  links: Link[];
}

/** What a pipeline of the template needs to know. */
export interface PipelinePlace {
  /** Systems that can run one. */
  kinds: Array<'github' | 'azure-devops'>;
  defaultBranch?: string;
  /** Folder of the Bicep in the repository. Default: its root. */
  folder?: Expression;
  /** Whether several gateways share the repository. */
  shared?: Expression;
}

/** Where the files of a template go. */
export interface Publisher {
  publishNew(subject: NewSubject): Publication;
  publishChange(subject: PresentSubject): Publication;
  pipelineOf(subject: NewSubject): PipelinePlace;
}
