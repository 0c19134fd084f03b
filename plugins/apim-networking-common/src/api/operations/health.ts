import { healthReportSchema } from '../health';
import { json, respondsWith } from './responses';

export const healthPaths = {
  '/health': {
    get: {
      operationId: 'getHealth',
      tags: ['operations'],
      summary:
        'Gets the health of the scheduled tasks; requires no authentication',
      responses: {
        ...respondsWith('Healthy', healthReportSchema),
        503: {
          description: 'A task fails or is late, on any replica',
          content: json(healthReportSchema),
        },
      },
    },
  },
};
