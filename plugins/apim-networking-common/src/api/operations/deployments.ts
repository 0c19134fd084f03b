import { z } from 'zod';
import {
  decisionDeploymentSchema,
  decisionKeysSchema,
  decisionVerificationSchema,
  deploymentDigestSchema,
} from '../deployments';
import { environment, gateway, parameter, uuid } from './parameters';
import { body, respondsWith } from './responses';

const tags = ['decisions'];

const path = z.object({
  id: parameter(uuid, {
    id: 'decisionId',
    description: 'UUID of the decision',
  }),
});

export const deploymentPaths = {
  '/decisions/{id}/deployments': {
    post: {
      operationId: 'bindDeployment',
      tags,
      summary:
        'Binds a decision to the files that were generated under it; only the scaffolder plugin can call it',
      requestParams: { path },
      requestBody: body(z.strictObject({ digest: deploymentDigestSchema })),
      responses: respondsWith(
        'The binding, new or existing',
        decisionDeploymentSchema,
        201,
      ),
    },
  },
  '/decisions/{id}/verification': {
    get: {
      operationId: 'verifyDecision',
      tags,
      summary:
        'Verifies that a valid decision allows the deployment of exactly these files',
      requestParams: {
        path,
        query: z.object({
          gateway: parameter(gateway, {
            description: 'Name of the API Management service, case-insensitive',
          }),
          environment,
          digest: parameter(deploymentDigestSchema, { allowReserved: true }),
        }),
      },
      responses: respondsWith(
        'The result, with the reason where it is not verified',
        decisionVerificationSchema,
      ),
    },
  },
  '/decision-keys': {
    get: {
      operationId: 'getDecisionKeys',
      tags,
      summary:
        'Gets the public keys of signed decision files, as a JSON Web Key Set',
      responses: respondsWith(
        'The keys; empty where the portal does not sign',
        decisionKeysSchema,
      ),
    },
  },
};
