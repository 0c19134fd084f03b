import { z } from 'zod';
import {
  waiverPageSchema,
  waiverSchema,
  waiverStatusSchema,
} from '../../waiver/schema';
import { plainText } from '../plainText';
import {
  entityRef,
  environment,
  gateway,
  limit,
  parameter,
  ruleId,
  text,
  uuid,
} from './parameters';
import { body, respondsWith } from './responses';

const tags = ['waivers'];

const requestParams = {
  path: z.object({
    id: parameter(uuid, { id: 'waiverId', description: 'UUID of the waiver' }),
  }),
};

const comment = text(2000);
const oneWaiver = respondsWith('The waiver', waiverSchema);

export const waiverPaths = {
  '/waivers': {
    get: {
      operationId: 'listWaivers',
      tags,
      summary: 'Lists waivers, newest first',
      requestParams: {
        query: z.object({
          status: waiverStatusSchema.optional(),
          endsWithinDays: parameter(z.int().min(1).max(3650).optional(), {
            description:
              'Only waivers that expire within this number of days, or have expired',
          }),
          gateway: parameter(gateway.optional(), {
            description: 'Name of the API Management service',
          }),
          requestedBy: parameter(entityRef.optional(), {
            description: 'Entity reference of a user',
          }),
          limit: limit({ maximum: 100, default: 50 }),
          cursor: parameter(text(500).optional(), {
            description: 'The nextCursor of the page before',
          }),
        }),
      },
      responses: respondsWith('A page of waivers', waiverPageSchema),
    },
    post: {
      operationId: 'requestWaiver',
      tags,
      summary: 'Requests a waiver, which another person decides on',
      requestBody: body(
        z.strictObject({
          ruleId,
          gateway: gateway.describe('Name of the API Management service'),
          environment,
          reason: text(2000),
          until: text(40).describe('ISO 8601'),
          renews: uuid
            .optional()
            .describe('ID of a waiver in force that this one renews'),
          owner: plainText(255)
            .optional()
            .describe(
              "Entity reference of who will own a gateway that nobody holds yet; a group where it names no kind. Default: the owner that the caller's last decision on the gateway names.",
            ),
        }),
      ),
      responses: respondsWith('The requested waiver', waiverSchema, 201),
    },
  },
  '/waivers/{id}': {
    get: {
      operationId: 'getWaiver',
      tags,
      summary: 'Gets a waiver',
      requestParams,
      responses: oneWaiver,
    },
  },
  '/waivers/{id}/approve': {
    post: {
      operationId: 'approveWaiver',
      tags,
      summary: 'Approves a waiver that another person requested',
      requestParams,
      requestBody: body(z.strictObject({ comment: comment.optional() })),
      responses: oneWaiver,
    },
  },
  '/waivers/{id}/reject': {
    post: {
      operationId: 'rejectWaiver',
      tags,
      summary: 'Rejects a waiver that another person requested',
      requestParams,
      requestBody: body(z.strictObject({ comment })),
      responses: oneWaiver,
    },
  },
  '/waivers/{id}/revoke': {
    post: {
      operationId: 'revokeWaiver',
      tags,
      summary: 'Revokes a waiver, or withdraws the request for it',
      requestParams,
      requestBody: body(z.strictObject({ comment: comment.optional() })),
      responses: oneWaiver,
    },
  },
};
