import { NotFoundError } from '@backstage/errors';
import { mayBeWaived } from 'backstage-plugin-apim-networking-common';
import { ruleList } from '../knowledge';
import type { ActionOptions } from './ActionOptions';
import { callerOfAction } from './callerOfAction';
import { validateActionInput } from './validateActionInput';

export function registerExplainRule({
  actions,
}: Pick<ActionOptions, 'actions'>): void {
  actions.register({
    name: 'explain-rule',
    title: 'Explain a rule',
    description: `
What a rule about the networking of Azure API Management gateways wants, why, which tiers it concerns, how to repair what breaks it, a
good and a bad example, the documents of Microsoft that say so, and whether an exception can be asked for.

Use it for the "ruleId" of a finding, before explaining the finding or changing a design.

It speaks of the rule in general, not of a gateway: what a gateway breaks, get-api-posture and evaluate-design say. The severity is that
of the platform; the policy of the organisation may have raised it. What the policy itself demands (rules POL-…) it does not say; the
finding does.

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
            .describe('ARM SKU names of tiers; left out for all'),
          remedy: z.string(),
          disputed: z.boolean().describe('Whether the documents disagree'),
          example: z.object({ good: z.string(), bad: z.string() }),
          sources: z.array(z.object({ title: z.string(), url: z.string() })),
          mayBeWaived: z
            .boolean()
            .describe('Whether request-waiver may ask for an exception'),
        }),
    },
    action: async ({ input, credentials }) => {
      validateActionInput(input);
      callerOfAction(credentials);
      const { items } = ruleList();
      const id = input.ruleId.trim().toUpperCase();
      const rule = items.find(item => item.id === id);
      if (!rule) throw unknownRule(input.ruleId, items);
      return {
        output: {
          ...rule,
          sources: rule.sources.map(({ title, url }) => ({ title, url })),
          mayBeWaived: mayBeWaived(rule.id),
        },
      };
    },
  });
}

function unknownRule(ruleId: string, items: Array<{ id: string }>) {
  if (/^POL-/i.test(ruleId)) {
    return new NotFoundError(
      `ruleId must be a rule of the platform, got ${JSON.stringify(
        ruleId,
      )}, a rule of the organization’s policy. Its finding says what the policy requires.`,
    );
  }
  const prefix = ruleId.toUpperCase().split('-')[0];
  const ids = items.map(({ id }) => id);
  const family = ids.filter(id => id.startsWith(`${prefix}-`));
  return new NotFoundError(
    `ruleId must be one of ${(family.length > 0 ? family : ids).join(
      ', ',
    )}, got ${JSON.stringify(ruleId)}.`,
  );
}
