import {
  recommend as recommendOptions,
  sources,
  type NetworkingPolicy,
  type Reason,
} from 'backstage-plugin-apim-networking-common';
import { readPolicyFile, requireEnvironment } from '../check/readPolicy';
import { EXIT_FINE, type ExitCode } from '../terminal/exitCodes';
import { styleOfStdout, toJson, writeOutput } from '../terminal/output';
import { readRequirements } from '../recommend/requirementsOptions';
import {
  recommendationMarkdown,
  recommendationText,
} from '../recommend/recommendationText';

/** Options of `recommend`; the needs are options too. */
export interface RecommendOptions {
  format: 'text' | 'json' | 'markdown';
  requirements?: string;
  policy?: string;
  all?: boolean;
  output?: string;
  [need: string]: unknown;
}

/** Options that are shown in full, unless all are asked for. */
const SHOWN = 3;

/**
 * `apim-networking recommend`: which tiers and patterns meet the needs, best first.
 *
 * @throws InputError when a need or the policy cannot be used
 */
export async function recommend(options: RecommendOptions): Promise<ExitCode> {
  const requirements = await readRequirements(options, options.requirements);
  let policy: NetworkingPolicy | undefined;
  if (options.policy) {
    policy = await readPolicyFile(options.policy);
    requireEnvironment(policy, requirements.environment, options.policy);
  }
  const recommendation = recommendOptions(requirements, { policy });
  const shown = options.all ? Infinity : SHOWN;
  const text = {
    text: () =>
      recommendationText(recommendation, shown, styleOfStdout(options.output)),
    json: () => toJson(withSources({ requirements, ...recommendation })),
    markdown: () => recommendationMarkdown(recommendation, shown),
  }[options.format]();
  await writeOutput(text, options.output);
  return EXIT_FINE;
}

/** Ids of sources say nothing outside of this ruleset. */
function withSources(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, item) =>
      key === 'sources'
        ? (item as Reason['sources']).map(id => sources[id])
        : item,
    ),
  );
}
