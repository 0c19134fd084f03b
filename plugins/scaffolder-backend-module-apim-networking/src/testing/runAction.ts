import type { JsonObject } from '@backstage/types';
import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

/** What a run of an action left behind. */
export interface ActionRun {
  output: Record<string, unknown>;
  /** Each entry as `level: message`. */
  log: string[];
  /** What it threw. */
  error?: Error;
}

/** Runs an action in a workspace and gathers its output and its log; an error is returned, not thrown. */
export async function runAction(
  action: TemplateAction<any, any, any>,
  options: {
    input: object;
    workspacePath: string;
    context?: Partial<ActionContext<JsonObject>>;
  },
): Promise<ActionRun> {
  const run: ActionRun = { output: {}, log: [] };
  const logger = Object.fromEntries(
    ['error', 'warn', 'info', 'debug'].map(level => [
      level,
      (message: string) => run.log.push(`${level}: ${message}`),
    ]),
  );
  const context = {
    ...createMockActionContext({ workspacePath: options.workspacePath }),
    input: options.input,
    logger,
    output: (name: string, value: unknown) => {
      run.output[name] = value;
    },
    ...options.context,
  };
  try {
    await action.handler(
      context as unknown as Parameters<typeof action.handler>[0],
    );
  } catch (error) {
    run.error = error as Error;
  }
  return run;
}
