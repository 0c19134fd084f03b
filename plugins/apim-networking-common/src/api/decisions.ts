import { z } from 'zod';
import { completeDesignSchema } from '../design/schema';
import { evaluationSchema, outcomeSchema } from '../evaluationSchema';
import { patternSchema } from '../patterns/schema';
import { tierSchema } from '../tiers/schema';
import { findingCountsSchema } from './findingCounts';
import { plainText } from './plainText';

export const decisionContextSchema = z
  .strictObject({
    taskId: plainText(100).optional().describe('ID of the scaffolder task'),
    templateRef: plainText(255)
      .optional()
      .describe('Entity reference of the template'),
    gatewayRef: plainText(255)
      .optional()
      .describe('Entity reference of the gateway'),
    owner: plainText(255)
      .optional()
      .describe(
        'Entity reference of the owner of a new gateway; a group where it names no kind',
      ),
    system: plainText(255)
      .optional()
      .describe(
        'Entity reference of the system that a new gateway will be part of',
      ),
  })
  .describe('The purpose of a decision, as the requester states it');

export const waiverUseSchema = z
  .strictObject({
    id: z.string(),
    ruleId: z.string(),
    until: z.string().describe('ISO 8601'),
  })
  .describe('A waiver that a decision depends on');

export const decisionEndSchema = z
  .enum(['time', 'ruleset', 'policy'])
  .describe(
    'Why a decision is no longer valid; `ruleset` and `policy` where another one is in force since',
  );

export const decisionPendingSchema = z
  .literal(true)
  .describe(
    'Present while the task that requested the decision has not confirmed it. Until then it allows nothing to be deployed, and it is not valid',
  );

export const decisionValiditySchema = z.strictObject({
  decidedAt: z.string().describe('ISO 8601'),
  validUntil: z
    .string()
    .describe(
      'When it expires, ISO 8601; never later than a waiver that it uses',
    ),
  valid: z
    .boolean()
    .describe(
      'Whether it is valid now, by the clock of the database and by the ruleset and the policy in force',
    ),
  endedBy: decisionEndSchema.optional(),
  pending: decisionPendingSchema.optional(),
});

const digest = z
  .string()
  .describe("SHA-256 of the design's canonical JSON, in hex");
const requestedBy = z
  .string()
  .describe(
    'Entity reference of the requesting user, or subject of the requesting service',
  );

export const decisionSchema = z
  .strictObject({
    id: z.string().describe('UUID'),
    outcome: outcomeSchema,
    design: completeDesignSchema,
    digest,
    evaluation: evaluationSchema,
    waiversUsed: z
      .array(waiverUseSchema)
      .describe('The waivers of its findings'),
    context: decisionContextSchema.optional(),
    requestedBy,
    ...decisionValiditySchema.shape,
    rulesetVersion: z.string(),
    policyDigest: z
      .string()
      .describe('SHA-256 of the policy that it was evaluated by, in hex'),
  })
  .describe('A recorded verdict on one design');

export const decisionPreviewSchema = z
  .strictObject({
    outcome: outcomeSchema,
    digest,
    evaluation: evaluationSchema,
    requestedBy,
    evaluatedAt: z.string().describe('ISO 8601'),
  })
  .describe(
    'The preview of a decision. It is not recorded, and allows nothing',
  );

export const decisionConfirmationSchema = z
  .strictObject({
    decisionIds: z
      .array(z.string())
      .describe('Empty where all decisions of the task were confirmed before'),
  })
  .describe('The decisions that a task confirmed');

export const decisionItemSchema = z
  .strictObject({
    id: decisionSchema.shape.id,
    outcome: outcomeSchema,
    gateway: z
      .string()
      .describe('Name of the API Management service, in lower case'),
    environment: z.string(),
    tier: tierSchema,
    pattern: patternSchema,
    digest,
    findings: findingCountsSchema,
    waiversUsed: decisionSchema.shape.waiversUsed,
    context: decisionSchema.shape.context,
    requestedBy,
    ...decisionValiditySchema.shape,
  })
  .describe('A decision in a list');

export const decisionPageSchema = z.strictObject({
  items: z.array(decisionItemSchema),
  nextCursor: z.string().optional(),
});

/**
 * What a decision is for, in the words of the requester. It is kept for people to follow; no design is evaluated by it. Of a gateway that
 * the catalog does not have yet, `owner` and `system` say to the portal's permission policy whose it will be.
 *
 * @public
 */
export type DecisionContext = z.infer<typeof decisionContextSchema>;

/**
 * A waiver that a decision was made under.
 *
 * @public
 */
export type WaiverUse = z.infer<typeof waiverUseSchema>;

/**
 * Why a decision allows nothing any more: it expired, or designs are evaluated by another ruleset or policy since.
 *
 * @public
 */
export type DecisionEnd = z.infer<typeof decisionEndSchema>;

/**
 * Until when a decision is valid, and whether it is now. It is never valid for longer than a waiver that it uses, also where that is revoked
 * later. `endedBy` is absent where it is valid or pending.
 *
 * @public
 */
export type DecisionValidity = z.infer<typeof decisionValiditySchema>;

/**
 * The decisions that a task confirmed.
 *
 * @public
 */
export type DecisionConfirmation = z.infer<typeof decisionConfirmationSchema>;

/**
 * What a decision on a design would be. It is not recorded, and allows nothing.
 *
 * @public
 */
export type DecisionPreview = z.infer<typeof decisionPreviewSchema>;

/**
 * A recorded verdict on one design. It holds for that design only: `digest` is the SHA-256 of its canonical JSON, in hex.
 *
 * @public
 */
export type Decision = z.infer<typeof decisionSchema>;

/**
 * What a table shows of one decision.
 *
 * @public
 */
export type DecisionItem = z.infer<typeof decisionItemSchema>;

/**
 * Decisions, newest first.
 *
 * @public
 */
export type DecisionPage = z.infer<typeof decisionPageSchema>;
