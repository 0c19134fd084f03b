import {
  evaluateDesign,
  RULESET_VERSION,
  versionWithPacks,
  type EvaluateDesignOptions,
  type EvaluationResult,
  type NetworkingPolicy,
  type RulePack,
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

/** @param packs - rules of the organization, which are checked already */
export function createDesignEvaluator(
  policy: NetworkingPolicy,
  packs: readonly RulePack[] = [],
): DesignEvaluator {
  return {
    policy,
    policyDigest: canonicalDigest(policy),
    rulesetVersion: versionWithPacks(RULESET_VERSION, packs),
    evaluate: (design, options) =>
      evaluateDesign(design, { ...options, policy, packs }),
  };
}
