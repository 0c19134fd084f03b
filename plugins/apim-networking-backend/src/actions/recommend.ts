import {
  BACKEND_REQUIREMENTS,
  CALLER_REQUIREMENTS,
  ISOLATION_REQUIREMENTS,
  REQUIREMENT_NAMES,
  networkingRequirementsSchema,
  type RequirementName,
  type NetworkingRequirements,
  type Reason,
  type RecommendationWithSources,
} from 'backstage-plugin-apim-networking-common';
import type { z as Z } from 'zod/v3';
import { recommendWithSources } from '../knowledge';
import type { ActionOptions } from './ActionOptions';
import { callerOfAction } from './callerOfAction';
import { validateActionInput } from './validateActionInput';

export function registerRecommend({
  actions,
  policy,
}: Pick<ActionOptions, 'actions' | 'policy'>): void {
  actions.register({
    name: 'recommend',
    title: 'Recommend a tier and a networking pattern',
    description: `
Ranks every pair of pricing tier and networking pattern of Azure API Management by what APIs need of their network, and says why each of
the others is ruled out.

Use it when somebody describes who calls their APIs and where the backends are, and wants to know what to build. Ask only for what is
needed: a need that is omitted rules nothing out. With "environment", the policy of this organisation is part of the ranking.

It knows no prices (costs are parts, such as "2 units of Standard v2"), no load and no feature of API Management that has nothing to do
with the network. It builds and stores nothing. A recommended pair is no finished design: names and address ranges are missing, and
evaluate-design has the last word.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z => requirementsSchema(z),
      output: z =>
        z.object({
          summary: z.string().describe('What came out, in a sentence or two'),
          options: z
            .array(
              z.object({
                rank: z.number().int().describe('From 1, the best'),
                tier: z.string().describe('ARM SKU name'),
                pattern: z.string(),
                fit: z
                  .enum(['best', 'good', 'possible'])
                  .describe(
                    'best and good meet every need. possible: a need is met in part, or the policy is against it.',
                  ),
                policy: z.string().describe('What the policy says of it'),
                reasonsFor: z.array(z.string()),
                reasonsAgainst: z.array(z.string()),
                cost: z
                  .array(z.string())
                  .describe('What costs, without prices'),
              }),
            )
            .describe('Best first'),
          excluded: z
            .array(
              z.object({
                tier: z.string(),
                pattern: z.string(),
                reasons: z.array(z.string()),
              }),
            )
            .describe('What cannot be, and why'),
          sources: z
            .array(z.object({ title: z.string(), url: z.string() }))
            .describe('The documents behind the reasons'),
        }),
    },
    examples: [
      {
        title: 'APIs for the corporate network only, with private backends',
        input: {
          callers: ['corporate-network'],
          backends: ['virtual-network'],
          isolation: 'everything',
          sla: true,
        },
      },
    ],
    action: async ({ input, credentials }) => {
      validateActionInput(input);
      callerOfAction(credentials);
      return { output: toOutput(recommendWithSources(input, policy)) };
    },
  });
}

/** The requirements as zod 3 has them; the domain checks the input once more, with messages of its own. */
function requirementsSchema(z: typeof Z) {
  const yesOrNo = z.boolean();
  const shape = {
    callers: z.array(z.enum(CALLER_REQUIREMENTS)),
    backends: z.array(z.enum(BACKEND_REQUIREMENTS)),
    isolation: z.enum(ISOLATION_REQUIREMENTS),
    waf: yesOrNo,
    regions: z.array(z.string()).max(50),
    zones: yesOrNo,
    sla: yesOrNo,
    developerPortal: z.enum(['Enabled', 'Disabled']),
    privateDeveloperPortal: yesOrNo,
    units: z.number().int().min(1).max(1000),
    environment: z.string(),
    fixedOutboundIp: yesOrNo,
    customDomains: z.enum(['one', 'several']),
    privateHostNames: yesOrNo,
    ddosProtection: yesOrNo,
    workspaceGateway: yesOrNo,
    existingVirtualNetwork: yesOrNo,
    largestFreeSubnet: z.number().int().min(8).max(32),
  } satisfies {
    [Name in RequirementName]: Z.ZodType<
      NonNullable<NetworkingRequirements[Name]>
    >;
  };
  return z.object(described(shape)).partial().strict();
}

/** Each with the description that the domain has of it. */
function described<T extends Record<RequirementName, Z.ZodTypeAny>>(
  shape: T,
): T {
  return Object.fromEntries(
    REQUIREMENT_NAMES.map(name => [
      name,
      shape[name].describe(
        networkingRequirementsSchema.shape[name].description ?? '',
      ),
    ]),
  ) as T;
}

function toOutput({ recommendation, sources }: RecommendationWithSources) {
  return {
    summary: recommendation.summary,
    options: recommendation.options.map(option => ({
      rank: option.rank,
      tier: option.tier,
      pattern: option.pattern,
      fit: option.fit,
      policy: option.policy.text,
      reasonsFor: texts(option.reasonsFor),
      reasonsAgainst: texts(option.reasonsAgainst),
      cost: option.cost.map(({ text }) => text),
    })),
    excluded: recommendation.excluded.map(({ tier, pattern, reasons }) => ({
      tier,
      pattern,
      reasons: texts(reasons),
    })),
    sources: sources.map(({ title, url }) => ({ title, url })),
  };
}

function texts(reasons: Reason[]): string[] {
  return reasons.map(({ text }) => text);
}
