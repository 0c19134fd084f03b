import { z } from 'zod';
import { postureHistoryPageSchema } from '../history';
import { apiPostureSchema, gatewayPostureWithApisSchema } from '../postures';
import { cursor, entityPath, limit } from './parameters';
import { json, responds, respondsWith } from './responses';

const tags = ['posture'];
const requestParams = { path: entityPath };

const gatewayResponses = responds({
  id: 'Gateway',
  description: 'The posture of the gateway',
  content: json(gatewayPostureWithApisSchema),
});

export const posturePaths = {
  '/apis/{namespace}/{name}/posture': {
    get: {
      operationId: 'getApiPosture',
      tags,
      summary: 'Gets the posture of the gateways of an API',
      requestParams,
      responses: respondsWith('The posture of the API', apiPostureSchema),
    },
  },
  '/gateways/{namespace}/{name}': {
    get: {
      operationId: 'getGateway',
      tags,
      summary: 'Gets the posture of a gateway, and the APIs that name it',
      requestParams,
      responses: gatewayResponses,
    },
  },
  '/gateways/{namespace}/{name}/refresh': {
    post: {
      operationId: 'refreshGateway',
      tags,
      summary:
        'Refreshes a gateway: reads it from the catalog, re-evaluates it and returns its posture',
      requestParams,
      responses: gatewayResponses,
    },
  },
  '/gateways/{namespace}/{name}/posture': {
    get: {
      operationId: 'getGatewayPosture',
      tags,
      summary: 'The same as getGateway',
      requestParams,
      responses: gatewayResponses,
    },
  },
  '/gateways/{namespace}/{name}/history': {
    get: {
      operationId: 'getGatewayHistory',
      tags,
      summary:
        'Lists the changes of the posture and the findings of a gateway, newest first',
      requestParams: {
        path: entityPath,
        query: z.object({
          limit: limit({ maximum: 100, default: 20 }),
          cursor,
        }),
      },
      responses: respondsWith('A page of changes', postureHistoryPageSchema),
    },
  },
};
