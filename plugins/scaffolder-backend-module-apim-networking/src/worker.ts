import { InputError } from '@backstage/errors';
import { tasks, type Tasks } from './untrusted/tasks';

/** A task by its name, with its input. */
export interface TaskRequest {
  task: keyof Tasks;
  input: unknown;
  /** One byte that becomes 1 when the task begins: until then it waits for a thread. */
  begun: Uint8Array;
}

/** What came of it. An error that is the input's own keeps its message; the class of an error is lost between threads. */
export type TaskAnswer = { output: unknown } | { inputError: string };

/** Entry point of the worker thread. */
export function run({ task, input, begun }: TaskRequest): TaskAnswer {
  begun[0] = 1;
  try {
    return { output: tasks[task](input as never) };
  } catch (error) {
    if (error instanceof InputError) return { inputError: error.message };
    throw error;
  }
}
