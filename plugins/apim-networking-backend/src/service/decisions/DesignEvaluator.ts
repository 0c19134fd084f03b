import {
  evaluateDesign,
  RULESET_VERSION,
  type EvaluateDesignOptions,
  type EvaluationResult,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { canonicalDigest } from 'backstage-plugin-apim-networking-node';

/** Evaluates designs by the ruleset and by one policy. */
export interface DesignEvaluator {
  readonly policy: NetworkingPolicy;
  /** SHA-256 of the policy, in hex. */
  readonly policyDigest: string;
  readonly rulesetVersion: string;
  /** Never throws. */
  evaluate(
    design: unknown,
    options?: Pick<EvaluateDesignOptions, 'generation' | 'waivers'>,
  ): EvaluationResult;
}

export function createDesignEvaluator(
  policy: NetworkingPolicy,
): DesignEvaluator {
  return {
    policy,
    policyDigest: canonicalDigest(policy),
    rulesetVersion: RULESET_VERSION,
    evaluate: (design, options) =>
      evaluateDesign(design, { ...options, policy }),
  };
}
