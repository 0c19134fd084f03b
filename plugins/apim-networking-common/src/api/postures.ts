import { z } from 'zod';
import { evaluationResultSchema } from '../evaluation/evaluationSchema';

const ownershipProblem = z
  .strictObject({
    kind: z
      .enum(['held', 'decided', 'recreated', 'owner-changed', 'declared-again'])
      .describe(
        '`held`: another entity declared the service name first. `decided`: a decision gave it to another owner. `recreated`: an entity of this reference had another owner before it was deleted. `owner-changed`: the owner cannot be changed by this entity. `declared-again`: others declare the name of this gateway.',
      ),
    severity: z.enum(['error', 'warning']),
    message: z.string(),
    remedy: z.string(),
  })
  .describe('A problem with the ownership of a gateway');
export const ownershipProblemSchema: z.ZodType<OwnershipProblem> =
  ownershipProblem;

const gatewayPosture = z
  .strictObject({
    entityRef: z.string().describe('Such as `resource:default/apim-orders`'),
    title: z.string(),
    owner: z.string().optional().describe('Entity reference'),
    system: z.string().optional().describe('Entity reference'),
    viewUrl: z
      .string()
      .optional()
      .describe('Where the declaration can be viewed'),
    editUrl: z
      .string()
      .optional()
      .describe('Where the declaration can be edited'),
    declared: evaluationResultSchema,
    evidence: z.strictObject({
      kind: z.literal('declared'),
      readAt: z
        .string()
        .describe('When the declaration was last read, ISO 8601'),
      changedAt: z
        .string()
        .describe('When it was last seen to change, ISO 8601'),
    }),
    decisionId: z
      .string()
      .optional()
      .describe(
        'The decision on this design of this gateway, where the entity names it',
      ),
    decidedOnAnotherDesign: z
      .boolean()
      .optional()
      .describe(
        'Whether the entity names a decision that is not on this design of this gateway. Omitted where it does not',
      ),
    ownershipProblems: z
      .array(ownershipProblemSchema)
      .optional()
      .describe(
        'Why the entity does not own the service that it names, or which other entities name it. Omitted where there is no problem',
      ),
  })
  .describe('The posture of a gateway of the catalog, with its evidence');
export const gatewayPostureSchema: z.ZodType<GatewayPosture> = gatewayPosture;

export const entityLinkSchema = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
});

const apiPosture = z.strictObject({
  entityRef: z.string().describe('Such as `api:default/orders`'),
  title: z.string(),
  gateways: z
    .array(gatewayPostureSchema)
    .describe('In the order of the annotation'),
  unresolved: z
    .array(z.strictObject({ reference: z.string(), reason: z.string() }))
    .describe('References of the annotation that lead to no gateway'),
  notReadable: z
    .int()
    .optional()
    .describe(
      'Number of gateways that the caller cannot read. Omitted where it is 0',
    ),
});
export const apiPostureSchema: z.ZodType<ApiPosture> = apiPosture;

const gatewayPostureWithApis = z.strictObject({
  gateway: gatewayPostureSchema,
  apis: z
    .array(entityLinkSchema)
    .describe(
      'The APIs that name this gateway and that the caller can read in the catalog, by title, of the first 200',
    ),
  totalApis: z
    .int()
    .optional()
    .describe(
      'Number of APIs that name it, including those that are not in `apis`. Omitted where all are',
    ),
});
export const gatewayPostureWithApisSchema: z.ZodType<GatewayPostureWithApis> =
  gatewayPostureWithApis;

/**
 * Something that is wrong with whose gateway an entity is.
 *
 * @public
 */
export interface OwnershipProblem extends z.infer<typeof ownershipProblem> {}

/**
 * The posture of one gateway of the catalog, and where the knowledge is from.
 *
 * @public
 */
export interface GatewayPosture extends z.infer<typeof gatewayPosture> {}

/** @public */
export interface ApiPosture extends z.infer<typeof apiPosture> {}

/** @public */
export interface GatewayPostureWithApis
  extends z.infer<typeof gatewayPostureWithApis> {}
