import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';

/** What a run of an action left behind. */
export interface ActionRun {
  output: Record<string, unknown>;
  /** Each entry as `level: message`. */
  log: string[];
  /** What it threw. */
  error?: Error;
}

/** Runs an action in a context and gathers its output and its log; an error is returned, not thrown. */
export async function runAction<
  TInput extends JsonObject,
  TOutput extends JsonObject,
>(
  action: TemplateAction<TInput, TOutput>,
  context: Omit<ActionContext<JsonObject>, 'input'> & { input: object },
): Promise<ActionRun> {
  const run: ActionRun = { output: {}, log: [] };
  const record = (level: string) => (message: string) => {
    run.log.push(`${level}: ${message}`);
  };
  const logger = {
    error: record('error'),
    warn: record('warn'),
    info: record('info'),
    debug: record('debug'),
    child: () => logger,
  };
  try {
    await action.handler({
      ...context,
      input: context.input as TInput,
      logger,
      output: (name, value) => {
        run.output[String(name)] = value;
      },
    });
  } catch (error) {
    run.error = error as Error;
  }
  return run;
}
