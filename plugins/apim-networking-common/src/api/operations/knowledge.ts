import { z } from 'zod';
import { recommendationWithSourcesSchema } from '../../recommend/schema';
import { transitionPlanSchema } from '../../transition/schema';
import { capabilityMatrixSchema, ruleListSchema } from '../knowledge';
import { open } from './open';
import { body, respondsWith } from './responses';

const tags = ['knowledge'];

export const knowledgePaths = {
  '/rules': {
    get: {
      operationId: 'listRules',
      tags,
      summary: 'Lists every rule, by family',
      responses: respondsWith('The rules', ruleListSchema),
    },
  },
  '/matrix': {
    get: {
      operationId: 'getMatrix',
      tags,
      summary:
        'Gets the networking patterns that each tier supports, with the reason for those that it does not',
      responses: respondsWith('The matrix', capabilityMatrixSchema),
    },
  },
  '/recommend': {
    post: {
      operationId: 'recommendDesign',
      tags,
      summary:
        'Ranks tiers and patterns by the requirements of APIs, under the policy in force',
      requestBody: body(
        z.strictObject({
          requirements: open(
            'What the APIs need, in the form of NetworkingRequirements. It accepts any object, so that each error names the field, the actual value and what it must be.',
          ),
        }),
      ),
      responses: respondsWith(
        'The recommendation',
        recommendationWithSourcesSchema,
      ),
    },
  },
  '/transition': {
    post: {
      operationId: 'planTransition',
      tags,
      summary: 'Plans the transition from one design to another',
      requestBody: body(
        z.strictObject({
          from: open('The present design, in the form of GatewayDesign'),
          to: open('The wanted design, in the form of GatewayDesign'),
        }),
      ),
      responses: respondsWith('The plan', transitionPlanSchema),
    },
  },
};
