import { NotFoundError } from '@backstage/errors';
import {
  findEntry,
  mayBeWaived,
  RULE_STAGES,
} from 'backstage-plugin-apim-networking-common';
import type { RuleKnowledge } from '../knowledge';
import type { ActionOptions } from './ActionOptions';
import { callerOfAction } from './callerOfAction';
import { validateActionInput } from './validateActionInput';

export function registerExplainRule({
  actions,
  rules,
}: Pick<ActionOptions, 'actions' | 'rules'>): void {
  actions.register({
    name: 'explain-rule',
    title: 'Explain a rule',
    description: `
What a rule about the networking of Azure API Management gateways wants, why, which tiers it concerns, how to repair what breaks it, a
good and a bad example, the documents of Microsoft that say so, and whether an exception can be asked for.

Use it for the "ruleId" of a finding, before explaining the finding or changing a design.

It speaks of the rule in general, not of a gateway: what a gateway breaks, get-api-posture and evaluate-design say. The severity is that
of the platform; the policy of the organization may have raised it. Of the rules of the policy (POL-…) it says what they are about; what the
policy demands, the finding says.

It knows every id that a finding can have, also those of static analysis and of the organization's own rules.

Fails with NotFoundError for an id that no rule has, and names those of the same family.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            ruleId: z
              .string()
              .max(40)
              .describe('Id of a rule, such as SUB-004, in any case'),
          })
          .strict(),
      output: z =>
        z.object({
          id: z.string(),
          family: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          title: z.string(),
          rationale: z.string().describe('Why there is such a rule'),
          appliesTo: z
            .array(z.string())
            .optional()
            .describe('ARM SKU names of tiers; omitted for all'),
          remedy: z.string(),
          disputed: z.boolean().describe('Whether the documents disagree'),
          stage: z
            .enum(RULE_STAGES)
            .describe('When something can be rejected by it'),
          otherIds: z
            .array(z.string())
            .optional()
            .describe('Its ids in other rule sets'),
          example: z
            .object({ good: z.string(), bad: z.string() })
            .optional()
            .describe('Omitted for checks of other rule sets'),
          rulePack: z
            .string()
            .optional()
            .describe(
              'Name of the rule pack of the organization that it is of',
            ),
          sources: z.array(z.object({ title: z.string(), url: z.string() })),
          mayBeWaived: z
            .boolean()
            .describe('Whether request-waiver may ask for an exception'),
        }),
    },
    action: async ({ input, credentials }) => {
      validateActionInput(input);
      callerOfAction(credentials);
      const entry = findEntry(input.ruleId, rules.entries);
      if (!entry) throw unknownRule(input.ruleId, rules);
      const { url: _, pack, ...rule } = rules.describe(entry);
      return {
        output: {
          ...rule,
          sources: rule.sources.map(({ title, url }) => ({ title, url })),
          mayBeWaived: mayBeWaived(entry),
          ...(pack && { rulePack: pack.title }),
        },
      };
    },
  });
}

function unknownRule(ruleId: string, { entries }: RuleKnowledge) {
  const prefix = ruleId.toUpperCase().split('-')[0];
  const ids = entries.map(({ id }) => id);
  const family = ids.filter(id => id.startsWith(`${prefix}-`));
  return new NotFoundError(
    `ruleId must be one of ${(family.length > 0 ? family : ids).join(
      ', ',
    )}, got ${JSON.stringify(ruleId)}.`,
  );
}
