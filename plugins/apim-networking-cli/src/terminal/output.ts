import { InputError } from '@backstage/errors';
import fs from 'node:fs/promises';
import pc from 'picocolors';
import { inputMessages } from '../messages';

/** Colours and width for text. */
export interface TextStyle {
  colors: ReturnType<typeof pc.createColors>;
  /** Columns of the terminal. */
  width: number;
}

const WIDTH_WITHOUT_TERMINAL = 100;

/** Colour only where standard output is a terminal that is not asked to be without (https://no-color.org). */
export function styleOfStdout(output?: string): TextStyle {
  const terminal = !output && process.stdout.isTTY === true;
  return {
    colors: pc.createColors(terminal && !process.env.NO_COLOR),
    width: Math.max(
      60,
      (terminal && process.stdout.columns) || WIDTH_WITHOUT_TERMINAL,
    ),
  };
}

/**
 * Writes a result to a file, or to standard output.
 *
 * @throws InputError when the file cannot be written
 */
export async function writeOutput(
  text: string,
  output?: string,
): Promise<void> {
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  if (!output) {
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(ended, error => (error ? reject(error) : resolve())),
    );
    return;
  }
  try {
    await fs.writeFile(output, ended);
  } catch (error) {
    throw new InputError(
      inputMessages.errors.unwritable(
        output,
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}

/** JSON for people and machines. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
