import { z } from 'zod';
import { completeDesignSchema } from '../design/schema';
import {
  evaluationSchema,
  outcomeSchema,
} from '../evaluation/evaluationSchema';
import { patternSchema } from '../patterns/schema';
import { tierSchema } from '../tiers/schema';
import { findingCountsSchema } from './findingCounts';
import { plainText } from './plainText';

const decisionContext = z
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
export const decisionContextSchema: z.ZodType<DecisionContext> =
  decisionContext;

const waiverUse = z
  .strictObject({
    id: z.string(),
    ruleId: z.string(),
    until: z.string().describe('ISO 8601'),
  })
  .describe('A waiver that a decision depends on');
export const waiverUseSchema: z.ZodType<WaiverUse> = waiverUse;

export const DECISION_ENDS = ['time', 'ruleset', 'policy'] as const;
const decisionEnd = z
  .enum(DECISION_ENDS)
  .describe(
    'Why a decision is no longer valid; `ruleset` and `policy` where another one is in force since',
  );
export const decisionEndSchema: z.ZodType<DecisionEnd, DecisionEnd> =
  decisionEnd;

export const decisionPendingSchema = z
  .literal(true)
  .describe(
    'Present while the task that requested the decision has not confirmed it. Until then it allows nothing to be deployed, and it is not valid',
  );

const decisionValidity = z.strictObject({
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

const decision = z
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
    ...decisionValidity.shape,
    rulesetVersion: z.string(),
    policyDigest: z
      .string()
      .describe('SHA-256 of the policy that it was evaluated by, in hex'),
  })
  .describe('A recorded verdict on one design');
export const decisionSchema: z.ZodType<Decision> = decision;

const decisionPreview = z
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
export const decisionPreviewSchema: z.ZodType<DecisionPreview> =
  decisionPreview;

const decisionConfirmation = z
  .strictObject({
    decisionIds: z
      .array(z.string())
      .describe('Empty where all decisions of the task were confirmed before'),
  })
  .describe('The decisions that a task confirmed');
export const decisionConfirmationSchema: z.ZodType<DecisionConfirmation> =
  decisionConfirmation;

const decisionItem = z
  .strictObject({
    id: decision.shape.id,
    outcome: outcomeSchema,
    gateway: z
      .string()
      .describe('Name of the API Management service, in lower case'),
    environment: z.string(),
    tier: tierSchema,
    pattern: patternSchema,
    digest,
    findings: findingCountsSchema,
    waiversUsed: decision.shape.waiversUsed,
    context: decision.shape.context,
    requestedBy,
    ...decisionValidity.shape,
  })
  .describe('A decision in a list');
export const decisionItemSchema: z.ZodType<DecisionItem> = decisionItem;

const decisionPage = z.strictObject({
  items: z.array(decisionItemSchema),
  nextCursor: z.string().optional(),
});
export const decisionPageSchema: z.ZodType<DecisionPage> = decisionPage;

/**
 * What a decision is for, in the words of the requester. It is kept for people to follow; no design is evaluated by it. Of a gateway that
 * the catalog does not have yet, `owner` and `system` say to the portal's permission policy whose it will be.
 *
 * @public
 */
export interface DecisionContext extends z.infer<typeof decisionContext> {}

/**
 * A waiver that a decision was made under.
 *
 * @public
 */
export interface WaiverUse extends z.infer<typeof waiverUse> {}

/**
 * Why a decision allows nothing any more: it expired, or designs are evaluated by another ruleset or policy since.
 *
 * @public
 */
export type DecisionEnd = z.infer<typeof decisionEnd>;

/**
 * Until when a decision is valid, and whether it is now. It is never valid for longer than a waiver that it uses, also where that is revoked
 * later. `endedBy` is absent where it is valid or pending.
 *
 * @public
 */
export interface DecisionValidity extends z.infer<typeof decisionValidity> {}

/**
 * The decisions that a task confirmed.
 *
 * @public
 */
export interface DecisionConfirmation
  extends z.infer<typeof decisionConfirmation> {}

/**
 * What a decision on a design would be. It is not recorded, and allows nothing.
 *
 * @public
 */
export interface DecisionPreview extends z.infer<typeof decisionPreview> {}

/**
 * A recorded verdict on one design. It holds for that design only: `digest` is the SHA-256 of its canonical JSON, in hex.
 *
 * @public
 */
export interface Decision extends z.infer<typeof decision> {}

/**
 * What a table shows of one decision.
 *
 * @public
 */
export interface DecisionItem extends z.infer<typeof decisionItem> {}

/**
 * Decisions, newest first.
 *
 * @public
 */
export interface DecisionPage extends z.infer<typeof decisionPage> {}
