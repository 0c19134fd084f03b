import { z } from 'zod';
import {
  gatewayItemSchema,
  gatewayPageSchema,
  gatewaySummarySchema,
} from '../gateways';
import { open } from './open';
import { cursor, gatewayFilter, limit, parameter } from './parameters';
import { json, responds, respondsWith } from './responses';

const tags = ['fleet'];

export const fleetPaths = {
  '/gateways': {
    get: {
      operationId: 'listGateways',
      tags,
      summary: 'Lists gateways, in pages that are stable under inserts',
      requestParams: {
        query: z.object({
          ...gatewayFilter,
          sort: parameter(
            z
              .enum(['title', 'exposure', 'severity', 'changed'])
              .default('title'),
            {
              description:
                '`title` from A; `exposure` with the most exposed first; `severity` with the worst first; `changed` with the latest first',
            },
          ),
          limit: limit({ maximum: 200, default: 50 }),
          cursor,
        }),
      },
      responses: respondsWith('A page of gateways', gatewayPageSchema),
    },
  },
  '/summary': {
    get: {
      operationId: 'getSummary',
      tags,
      summary:
        'Counts gateways by exposure, tier, pattern and other properties',
      requestParams: { query: z.object(gatewayFilter) },
      responses: respondsWith('The counts', gatewaySummarySchema),
    },
  },
  '/export': {
    get: {
      operationId: 'exportGateways',
      tags,
      summary:
        'Exports all gateways that match the filters, by title, as a stream',
      requestParams: {
        query: z.object({
          format: z.enum(['csv', 'json', 'markdown', 'sarif']).default('json'),
          ...gatewayFilter,
        }),
      },
      responses: responds({
        description: 'The gateways',
        content: {
          ...json(z.array(gatewayItemSchema)),
          'text/csv': { schema: z.string() },
          'text/markdown': { schema: z.string() },
          'application/sarif+json': {
            schema: open(
              'SARIF 2.1.0, with a result for each finding of each gateway',
            ),
          },
        },
      }),
    },
  },
};
