import {
  EXPOSURES,
  describeIssue,
  type EvaluationResult,
  type Posture,
} from 'backstage-plugin-apim-networking-common';
import type { z as Z } from 'zod/v3';
import { findingSchema, toFindings } from './findings';

/** What an exposure means, for the descriptions of actions. */
export const EXPOSURE_MEANING =
  'public: the internet reaches the gateway itself. public-through-waf: only through a web application firewall. gateway-private-portal-public: the gateway is private, the developer portal or the management plane is not. private: nothing answers the internet. unknown: the declaration does not say.';

/** An evaluated design as an agent gets it. */
export function evaluatedDesignSchema(z: typeof Z) {
  return z.object({
    parsed: z
      .boolean()
      .describe('false: see issues; everything else is then omitted'),
    issues: z
      .array(z.string())
      .describe('Why the design cannot be understood, one sentence each'),
    outcome: z
      .enum(['allowed', 'allowed-under-waiver', 'denied'])
      .optional()
      .describe(
        'denied: a finding of severity error has no waiver. allowed-under-waiver: it would be denied without one.',
      ),
    tier: z.string().optional().describe('ARM SKU name, such as StandardV2'),
    pattern: z
      .string()
      .optional()
      .describe('Networking pattern, such as isolated or injection-internal'),
    exposure: z.enum(EXPOSURES).optional().describe(EXPOSURE_MEANING),
    headline: z.string().optional().describe('The exposure in a few words'),
    sentence: z
      .string()
      .optional()
      .describe('The posture in one or two sentences for people'),
    reach: z
      .array(
        z.object({
          component: z
            .string()
            .describe('gateway, developerPortal, managementPlane or git'),
          caller: z
            .string()
            .describe(
              'internet, corporateNetwork (everything connected to the virtual network), virtualNetwork or azureControlPlane',
            ),
          access: z.enum(['yes', 'no', 'unknown']),
          reason: z.string(),
        }),
      )
      .optional()
      .describe('Who can reach what'),
    outbound: z
      .string()
      .optional()
      .describe('Where the gateway’s own calls can go'),
    findings: z
      .array(findingSchema(z))
      .optional()
      .describe('Rules that the design breaks, errors first'),
  });
}

export function toEvaluatedDesign(result: EvaluationResult) {
  if (!result.ok) {
    return {
      parsed: false,
      issues: result.issues.map(issue => describeIssue(issue)),
    };
  }
  const { outcome, posture, findings } = result.evaluation;
  return {
    parsed: true,
    issues: [],
    outcome,
    ...(posture.tier && { tier: posture.tier }),
    pattern: posture.pattern,
    exposure: posture.exposure,
    headline: posture.headline,
    sentence: posture.sentence,
    reach: reachOf(posture),
    outbound: posture.outbound.summary,
    findings: toFindings(findings),
  };
}

function reachOf({ components }: Posture) {
  return components.flatMap(({ component, reach }) =>
    Object.entries(reach).map(([caller, { access, reason }]) => ({
      component,
      caller,
      access,
      reason,
    })),
  );
}
