import { InputError } from '@backstage/errors';
import { checkMessages } from '../messages';
import { checkMarkdown } from '../check/checkMarkdown';
import { checkSarif } from '../check/checkSarif';
import {
  analyseSubject,
  checkSubject,
  findingsOf,
  type CheckResult,
} from '../check/checkSubject';
import { checkText } from '../check/checkText';
import { readPolicy } from '../check/readPolicy';
import { readSubject, withCompiler } from '../check/readSubject';
import type { CompilerOptions } from '../compiler/templateCompiler';
import type { ExitCode } from '../terminal/exitCodes';
import { styleOfStdout, toJson, writeOutput } from '../terminal/output';
import { exitCodeOf, type FailOn } from '../report/threshold';
import { plainTexts } from '../text/plainText';

/** Options of `check`. */
export interface CheckOptions extends CompilerOptions {
  format: 'text' | 'json' | 'sarif' | 'markdown';
  failOn: FailOn;
  policy?: string;
  environment?: string;
  /** JSON parameters file for a template that is given without one. */
  parameters?: string;
  /** Whether the resources are evaluated by other rule sets too. */
  staticAnalysis?: boolean;
  output?: string;
}

/**
 * `apim-networking check FILE…`: every API Management service that the files deploy, by the rules and the policy.
 *
 * @throws InputError when a file, or the policy, cannot be used
 */
export async function check(
  files: string[],
  options: CheckOptions,
): Promise<ExitCode> {
  requireUsefulOptions(files, options);
  const policy = options.policy
    ? await readPolicy(options.policy, options.environment)
    : undefined;
  const results = await withCompiler(options, async compiler => {
    const checked: CheckResult[] = [];
    for (const file of files) {
      const subject = await readSubject(file, compiler, options.parameters);
      checked.push({
        ...checkSubject(file, subject, policy),
        ...(options.staticAnalysis && {
          staticAnalysis: analyseSubject(subject),
        }),
      });
    }
    return checked;
  });
  await writeOutput(render(results, options), options.output);
  return exitCodeOf(results.flatMap(findingsOf), options.failOn);
}

function render(results: CheckResult[], options: CheckOptions): string {
  switch (options.format) {
    case 'json':
      return toJson(results.length === 1 ? results[0] : results);
    case 'sarif':
      return toJson(checkSarif(results));
    case 'markdown':
      return checkMarkdown(plainTexts(results));
    default:
      return checkText(plainTexts(results), styleOfStdout(options.output));
  }
}

/** An option that does nothing is rejected: whoever gives it believes that it does something. */
function requireUsefulOptions(
  files: string[],
  { policy, environment, parameters }: CheckOptions,
): void {
  if (environment && !policy) {
    throw new InputError(
      checkMessages.errors.environmentWithoutPolicy(environment),
    );
  }
  if (parameters && (files.length > 1 || /\.bicepparam$/i.test(files[0]))) {
    throw new InputError(checkMessages.errors.parametersOfSeveral(files));
  }
}
