import { z } from 'zod';
import {
  evaluationResultSchema,
  outcomeSchema,
} from '../../evaluation/evaluationSchema';
import { networkingPolicySchema } from '../../policy/schema';
import {
  decisionConfirmationSchema,
  decisionContextSchema,
  decisionPageSchema,
  decisionPreviewSchema,
  decisionSchema,
} from '../decisions';
import { plainText } from '../plainText';
import {
  anyOf,
  cursor,
  entityRef,
  environments,
  findings,
  gateway,
  limit,
  parameter,
  text,
  uuid,
} from './parameters';
import { open } from './open';
import { body, respondsWith } from './responses';

const tags = ['decisions'];

const design = open(
  'The wanted networking, in the form of GatewayDesign. It accepts any object, so that each issue of an invalid design names the field, the actual value and what it must be.',
);

const generation = z
  .boolean()
  .describe(
    'Whether Bicep is generated from the design: then rules of the family `generation` apply too. Default: false',
  );

export const decisionPaths = {
  '/evaluate': {
    post: {
      operationId: 'evaluateDesign',
      tags,
      summary:
        'Evaluates a design by the rules and the policy, and stores nothing',
      requestBody: body(z.strictObject({ design })),
      responses: respondsWith(
        'The evaluation, with the waivers that the caller can read, or the reasons why the design is invalid',
        evaluationResultSchema,
      ),
    },
  },
  '/decisions': {
    get: {
      operationId: 'listDecisions',
      tags,
      summary:
        "Lists the decisions that the caller can read, newest first; always includes the caller's own",
      requestParams: {
        query: z.object({
          outcome: parameter(anyOf(outcomeSchema, 3), {
            description: 'Any of these',
          }),
          mine: parameter(z.boolean().optional(), {
            description: "Only the caller's own requests",
          }),
          requestedBy: parameter(entityRef.optional(), {
            allowReserved: true,
            description:
              'Entity reference of the requesting user, or subject of the requesting service',
          }),
          gateway: parameter(gateway.optional(), {
            description: 'Name of the API Management service, case-insensitive',
          }),
          environment: environments,
          finding: findings,
          limit: limit({ maximum: 100, default: 50 }),
          cursor,
        }),
      },
      responses: respondsWith('A page of decisions', decisionPageSchema),
    },
    post: {
      operationId: 'createDecision',
      tags,
      summary: 'Evaluates a design and records the verdict, allowed or denied',
      requestParams: {
        header: z.object({
          'Idempotency-Key': parameter(text(200).optional(), {
            description:
              "Of the caller's choice. A repeated request of the same caller with the same key and the same design gives the decision that was recorded the first time.",
          }),
        }),
      },
      requestBody: body(
        z.strictObject({
          design,
          context: decisionContextSchema.optional(),
          generation: generation.optional(),
          pending: z
            .boolean()
            .optional()
            .describe(
              'Whether the decision allows nothing until the task in `context.taskId` confirms it, by `POST /decision-confirmations`. Default: false',
            ),
        }),
      ),
      responses: respondsWith('The decision', decisionSchema, 201),
    },
  },
  '/decision-confirmations': {
    post: {
      operationId: 'confirmDecisions',
      tags,
      summary:
        'Confirms the pending decisions of a task that succeeded; only the scaffolder plugin can call it',
      requestBody: body(
        z.strictObject({
          taskId: plainText(100).describe('ID of the scaffolder task'),
        }),
      ),
      responses: respondsWith(
        'The confirmed decisions',
        decisionConfirmationSchema,
      ),
    },
  },
  '/decision-previews': {
    post: {
      operationId: 'previewDecision',
      tags,
      summary:
        'Previews the decision on a design, without recording it; requires the permission to create it',
      requestBody: body(
        z.strictObject({
          design: open(
            'The wanted networking, in the form of GatewayDesign, as of `POST /decisions`',
          ),
          context: decisionContextSchema.optional(),
          generation: generation.optional(),
        }),
      ),
      responses: respondsWith(
        'The decision that would be recorded',
        decisionPreviewSchema,
      ),
    },
  },
  '/decisions/{id}': {
    get: {
      operationId: 'getDecision',
      tags,
      summary: 'Gets a decision that the caller requested or can read',
      requestParams: {
        path: z.object({
          id: parameter(uuid, { description: 'UUID of the decision' }),
        }),
      },
      responses: respondsWith('The decision', decisionSchema),
    },
  },
  '/policy': {
    get: {
      operationId: 'getPolicy',
      tags,
      summary: 'Gets the policy in force',
      responses: respondsWith('The policy', networkingPolicySchema),
    },
  },
};
