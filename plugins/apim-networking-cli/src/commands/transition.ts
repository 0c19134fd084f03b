import { transition as planTransition } from 'backstage-plugin-apim-networking-common';
import { withCompiler } from '../check/readSubject';
import type { CompilerOptions } from '../compiler/templateCompiler';
import { EXIT_FINDINGS, EXIT_FINE, type ExitCode } from '../terminal/exitCodes';
import { styleOfStdout, toJson, writeOutput } from '../terminal/output';
import { plainTexts } from '../text/plainText';
import { planMarkdown, planText } from '../transition/planText';
import { readDesign } from '../transition/readDesign';

/** Options of `transition`. */
export interface TransitionOptions extends CompilerOptions {
  format: 'text' | 'json' | 'markdown';
  output?: string;
}

/**
 * `apim-networking transition A B`: how to go from one design to another.
 *
 * @returns {@link EXIT_FINDINGS} when it is impossible
 * @throws InputError when a file has no design
 */
export async function transition(
  present: string,
  wanted: string,
  options: TransitionOptions,
): Promise<ExitCode> {
  const [from, to] = await withCompiler(options, async compiler => [
    await readDesign(present, compiler),
    await readDesign(wanted, compiler),
  ]);
  // Azure does not know the environment: where only one side does, it is no difference.
  if (!from.hasEnvironment) from.design.environment = to.design.environment;
  if (!to.hasEnvironment) to.design.environment = from.design.environment;
  const plan = planTransition(from.design, to.design);
  const text = {
    text: () => planText(plainTexts(plan), styleOfStdout(options.output)),
    json: () => toJson(plan),
    markdown: () => planMarkdown(plainTexts(plan)),
  }[options.format]();
  await writeOutput(text, options.output);
  return plan.kind === 'impossible' ? EXIT_FINDINGS : EXIT_FINE;
}
