import { programMessages } from './messages';
import { unlessPipeClosed } from './terminal/closedPipe';
import { EXIT_UNUSABLE, type ExitCode } from './terminal/exitCodes';
import { runProgram } from './program';
import { oneLine } from './text/plainText';

const GRACE_MS = 2_000;

/**
 * Runs the command line and sets the exit code of the process. Never rejects.
 *
 * @param args - what follows the program's name
 * @public
 */
export async function main(args: string[]): Promise<void> {
  let code: ExitCode;
  unlessPipeClosed(process.stdout);
  try {
    code = await runProgram(args);
  } catch (error) {
    process.stderr.write(
      `${programMessages.error(
        oneLine(error instanceof Error ? error.message : String(error)),
      )}\n`,
    );
    code = EXIT_UNUSABLE;
  }
  process.exitCode = code;
  // Everything is written by now. A compiler that does not end when it is asked to must not keep the process.
  setTimeout(() => process.exit(code), GRACE_MS).unref();
}
