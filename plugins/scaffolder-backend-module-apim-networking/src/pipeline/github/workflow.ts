/** The part of https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax that is used here. */
export interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions: Permissions;
  concurrency?: { group: string; 'cancel-in-progress': boolean | string };
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

export type Permissions = Partial<
  Record<
    'actions' | 'contents' | 'id-token' | 'security-events',
    'read' | 'write'
  >
>;

export type Job = StepsJob | CallingJob;

interface AnyJob {
  name: string;
  needs?: string[];
  if?: string;
  permissions: Permissions;
  'continue-on-error'?: true;
  strategy?: {
    'fail-fast': boolean;
    matrix: { include: Array<Record<string, string>> };
  };
}

export interface StepsJob extends AnyJob {
  'runs-on': string;
  'timeout-minutes': number;
  environment?: { name: string };
  outputs?: Record<string, string>;
  env?: Record<string, string>;
  steps: Step[];
}

/** A job that is another workflow. */
export interface CallingJob extends AnyJob {
  concurrency: { group: string; 'cancel-in-progress': boolean };
  uses: string;
  with: Record<string, string>;
}

export type Step = { id?: string; name: string; if?: string } & (
  | { shell: 'bash'; run: string; env?: Record<string, string> }
  | {
      uses: string;
      with?: Record<string, string | boolean | number>;
      'continue-on-error'?: boolean;
    }
);
