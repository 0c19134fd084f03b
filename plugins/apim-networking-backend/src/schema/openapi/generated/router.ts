// Generated from plugins/apim-networking-backend/src/schema/openapi.yaml by `yarn generate`: do not edit.

import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import type { operations } from 'backstage-plugin-apim-networking-common';

export type EndpointMap = {
  '#post|/evaluate': {
    body: operations['evaluateDesign']['requestBody']['content']['application/json'];
    response: operations['evaluateDesign']['responses'][200]['content']['application/json'];
  };
  '#get|/decisions': {
    response: operations['listDecisions']['responses'][200]['content']['application/json'];
  };
  '#post|/decisions': {
    body: operations['createDecision']['requestBody']['content']['application/json'];
    response: operations['createDecision']['responses'][201]['content']['application/json'];
  };
  '#post|/decision-confirmations': {
    body: operations['confirmDecisions']['requestBody']['content']['application/json'];
    response: operations['confirmDecisions']['responses'][200]['content']['application/json'];
  };
  '#post|/decision-previews': {
    body: operations['previewDecision']['requestBody']['content']['application/json'];
    response: operations['previewDecision']['responses'][200]['content']['application/json'];
  };
  '#get|/decisions/{id}': {
    path: operations['getDecision']['parameters']['path'];
    response: operations['getDecision']['responses'][200]['content']['application/json'];
  };
  '#post|/decisions/{id}/deployments': {
    path: operations['bindDeployment']['parameters']['path'];
    body: operations['bindDeployment']['requestBody']['content']['application/json'];
    response: operations['bindDeployment']['responses'][201]['content']['application/json'];
  };
  '#get|/decisions/{id}/verification': {
    path: operations['verifyDecision']['parameters']['path'];
    response: operations['verifyDecision']['responses'][200]['content']['application/json'];
  };
  '#get|/decision-keys': {
    response: operations['getDecisionKeys']['responses'][200]['content']['application/json'];
  };
  '#get|/policy': {
    response: operations['getPolicy']['responses'][200]['content']['application/json'];
  };
  '#get|/health': {
    response: operations['getHealth']['responses'][200]['content']['application/json'];
  };
  '#get|/apis/{namespace}/{name}/posture': {
    path: operations['getApiPosture']['parameters']['path'];
    response: operations['getApiPosture']['responses'][200]['content']['application/json'];
  };
  '#get|/gateways/{namespace}/{name}': {
    path: operations['getGateway']['parameters']['path'];
    response: operations['getGateway']['responses'][200]['content']['application/json'];
  };
  '#post|/gateways/{namespace}/{name}/refresh': {
    path: operations['refreshGateway']['parameters']['path'];
    response: operations['refreshGateway']['responses'][200]['content']['application/json'];
  };
  '#get|/gateways/{namespace}/{name}/posture': {
    path: operations['getGatewayPosture']['parameters']['path'];
    response: operations['getGatewayPosture']['responses'][200]['content']['application/json'];
  };
  '#get|/gateways': {
    response: operations['listGateways']['responses'][200]['content']['application/json'];
  };
  '#get|/gateways/{namespace}/{name}/history': {
    path: operations['getGatewayHistory']['parameters']['path'];
    response: operations['getGatewayHistory']['responses'][200]['content']['application/json'];
  };
  '#get|/summary': {
    response: operations['getSummary']['responses'][200]['content']['application/json'];
  };
  '#get|/export': {
    response: operations['exportGateways']['responses'][200]['content']['application/json'];
  };
  '#get|/rules': {
    response: operations['listRules']['responses'][200]['content']['application/json'];
  };
  '#get|/matrix': {
    response: operations['getMatrix']['responses'][200]['content']['application/json'];
  };
  '#post|/recommend': {
    body: operations['recommendDesign']['requestBody']['content']['application/json'];
    response: operations['recommendDesign']['responses'][200]['content']['application/json'];
  };
  '#post|/transition': {
    body: operations['planTransition']['requestBody']['content']['application/json'];
    response: operations['planTransition']['responses'][200]['content']['application/json'];
  };
  '#get|/waivers': {
    response: operations['listWaivers']['responses'][200]['content']['application/json'];
  };
  '#post|/waivers': {
    body: operations['requestWaiver']['requestBody']['content']['application/json'];
    response: operations['requestWaiver']['responses'][201]['content']['application/json'];
  };
  '#get|/waivers/{id}': {
    path: operations['getWaiver']['parameters']['path'];
    response: operations['getWaiver']['responses'][200]['content']['application/json'];
  };
  '#post|/waivers/{id}/approve': {
    path: operations['approveWaiver']['parameters']['path'];
    body: operations['approveWaiver']['requestBody']['content']['application/json'];
    response: operations['approveWaiver']['responses'][200]['content']['application/json'];
  };
  '#post|/waivers/{id}/reject': {
    path: operations['rejectWaiver']['parameters']['path'];
    body: operations['rejectWaiver']['requestBody']['content']['application/json'];
    response: operations['rejectWaiver']['responses'][200]['content']['application/json'];
  };
  '#post|/waivers/{id}/revoke': {
    path: operations['revokeWaiver']['parameters']['path'];
    body: operations['revokeWaiver']['requestBody']['content']['application/json'];
    response: operations['revokeWaiver']['responses'][200]['content']['application/json'];
  };
};

export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'apim-networking',
    version: '1',
    description:
      'Networking of Azure API Management gateways: decisions on designs, waivers, and posture.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'decisions', description: 'Verdicts on designs' },
    { name: 'waivers', description: 'Time-limited exceptions from rules' },
    {
      name: 'posture',
      description: 'How the gateways and APIs of the catalog are networked',
    },
    {
      name: 'fleet',
      description: 'Queries over all gateways that the caller can read',
    },
    {
      name: 'knowledge',
      description: 'Rules, tiers and patterns, independent of any gateway',
    },
    { name: 'operations', description: 'For operators of the portal' },
  ],
  paths: {
    '/evaluate': {
      post: {
        operationId: 'evaluateDesign',
        tags: ['decisions'],
        summary:
          'Evaluates a design by the rules and the policy, and stores nothing',
        requestBody: { $ref: '#/components/requestBodies/Design' },
        responses: {
          '200': {
            description:
              'The evaluation, with the waivers that the caller can read, or the reasons why the design is invalid',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EvaluationResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/decisions': {
      get: {
        operationId: 'listDecisions',
        tags: ['decisions'],
        summary:
          "Lists the decisions that the caller can read, newest first; always includes the caller's own",
        parameters: [
          {
            name: 'outcome',
            in: 'query',
            description: 'Any of these',
            schema: {
              type: 'array',
              minItems: 1,
              maxItems: 3,
              items: { $ref: '#/components/schemas/Outcome' },
            },
          },
          {
            name: 'mine',
            in: 'query',
            description: "Only the caller's own requests",
            schema: { type: 'boolean' },
          },
          {
            name: 'requestedBy',
            in: 'query',
            allowReserved: true,
            description:
              'Entity reference of the requesting user, or subject of the requesting service',
            schema: { type: 'string', minLength: 1, maxLength: 255 },
          },
          {
            name: 'gateway',
            in: 'query',
            description: 'Name of the API Management service, case-insensitive',
            schema: { type: 'string', minLength: 1, maxLength: 50 },
          },
          { $ref: '#/components/parameters/environments' },
          { $ref: '#/components/parameters/findings' },
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
          },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of decisions',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DecisionPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'createDecision',
        tags: ['decisions'],
        summary:
          'Evaluates a design and records the verdict, allowed or denied',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            description:
              "Of the caller's choice. A repeated request of the same caller with the same key and the same design gives the decision that was recorded the first time.",
            schema: { type: 'string', minLength: 1, maxLength: 200 },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['design'],
                additionalProperties: false,
                properties: {
                  design: {
                    description:
                      'The wanted networking, in the form of GatewayDesign. It is open here, so that what cannot be understood is answered by issues that name the field, the value seen and the need.',
                    type: 'object',
                    additionalProperties: true,
                  },
                  context: { $ref: '#/components/schemas/DecisionContext' },
                  pending: {
                    description:
                      'Whether the decision allows nothing until the task in `context.taskId` confirms it, by `POST /decision-confirmations`. Default: false',
                    type: 'boolean',
                  },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The decision',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Decision' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/decision-confirmations': {
      post: {
        operationId: 'confirmDecisions',
        tags: ['decisions'],
        summary:
          'Confirms the pending decisions of a task that succeeded; only the scaffolder plugin can call it',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['taskId'],
                additionalProperties: false,
                properties: {
                  taskId: {
                    description: 'ID of the scaffolder task',
                    type: 'string',
                    pattern: '^[^\\u0000-\\u001f\\u007f]+$',
                    minLength: 1,
                    maxLength: 100,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The confirmed decisions',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DecisionConfirmation' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/decision-previews': {
      post: {
        operationId: 'previewDecision',
        tags: ['decisions'],
        summary:
          'Previews the decision on a design, without recording it; requires the permission to create it',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['design'],
                additionalProperties: false,
                properties: {
                  design: {
                    description:
                      'The wanted networking, in the form of GatewayDesign, as of `POST /decisions`',
                    type: 'object',
                    additionalProperties: true,
                  },
                  context: { $ref: '#/components/schemas/DecisionContext' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The decision that would be recorded',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DecisionPreview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/decisions/{id}': {
      get: {
        operationId: 'getDecision',
        tags: ['decisions'],
        summary: 'Gets a decision that the caller requested or can read',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: 'UUID of the decision',
            schema: { type: 'string', minLength: 1, maxLength: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'The decision',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Decision' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/decisions/{id}/deployments': {
      post: {
        operationId: 'bindDeployment',
        tags: ['decisions'],
        summary:
          'Binds a decision to the files that were generated under it; only the scaffolder plugin can call it',
        parameters: [{ $ref: '#/components/parameters/decisionId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['digest'],
                additionalProperties: false,
                properties: {
                  digest: { $ref: '#/components/schemas/DeploymentDigest' },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The binding, new or existing',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DecisionDeployment' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/decisions/{id}/verification': {
      get: {
        operationId: 'verifyDecision',
        tags: ['decisions'],
        summary:
          'Verifies that a valid decision allows the deployment of exactly these files',
        parameters: [
          { $ref: '#/components/parameters/decisionId' },
          {
            name: 'gateway',
            in: 'query',
            required: true,
            description: 'Name of the API Management service, case-insensitive',
            schema: { type: 'string', minLength: 1, maxLength: 50 },
          },
          {
            name: 'environment',
            in: 'query',
            required: true,
            schema: { type: 'string', minLength: 1, maxLength: 32 },
          },
          {
            name: 'digest',
            in: 'query',
            required: true,
            allowReserved: true,
            schema: { $ref: '#/components/schemas/DeploymentDigest' },
          },
        ],
        responses: {
          '200': {
            description: 'The result, with the reason where it is not verified',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DecisionVerification' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/decision-keys': {
      get: {
        operationId: 'getDecisionKeys',
        tags: ['decisions'],
        summary:
          'Gets the public keys of signed decision files, as a JSON Web Key Set',
        responses: {
          '200': {
            description: 'The keys; empty where the portal does not sign',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DecisionKeys' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/policy': {
      get: {
        operationId: 'getPolicy',
        tags: ['decisions'],
        summary: 'Gets the policy in force',
        responses: {
          '200': {
            description: 'The policy',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/NetworkingPolicy' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/health': {
      get: {
        operationId: 'getHealth',
        tags: ['operations'],
        summary:
          'Gets the health of the scheduled tasks; requires no authentication',
        responses: {
          '200': {
            description: 'Healthy',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HealthReport' },
              },
            },
          },
          '503': {
            description: 'A task fails or is late, on any replica',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/HealthReport' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/apis/{namespace}/{name}/posture': {
      get: {
        operationId: 'getApiPosture',
        tags: ['posture'],
        summary: 'Gets the posture of the gateways of an API',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': {
            description: 'The posture of the API',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ApiPosture' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/gateways/{namespace}/{name}': {
      get: {
        operationId: 'getGateway',
        tags: ['posture'],
        summary: 'Gets the posture of a gateway, and the APIs that name it',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': { $ref: '#/components/responses/Gateway' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/gateways/{namespace}/{name}/refresh': {
      post: {
        operationId: 'refreshGateway',
        tags: ['posture'],
        summary:
          'Refreshes a gateway: reads it from the catalog, re-evaluates it and returns its posture',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': { $ref: '#/components/responses/Gateway' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/gateways/{namespace}/{name}/posture': {
      get: {
        operationId: 'getGatewayPosture',
        tags: ['posture'],
        summary: 'The same as getGateway',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
        ],
        responses: {
          '200': { $ref: '#/components/responses/Gateway' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/gateways': {
      get: {
        operationId: 'listGateways',
        tags: ['fleet'],
        summary: 'Lists gateways, in pages that are stable under inserts',
        parameters: [
          { $ref: '#/components/parameters/exposures' },
          { $ref: '#/components/parameters/tiers' },
          { $ref: '#/components/parameters/patterns' },
          { $ref: '#/components/parameters/regions' },
          { $ref: '#/components/parameters/environments' },
          { $ref: '#/components/parameters/owners' },
          { $ref: '#/components/parameters/systems' },
          { $ref: '#/components/parameters/findings' },
          { $ref: '#/components/parameters/severities' },
          { $ref: '#/components/parameters/search' },
          {
            name: 'sort',
            in: 'query',
            description:
              '`title` from A; `exposure` with the most exposed first; `severity` with the worst first; `changed` with the latest first',
            schema: {
              type: 'string',
              enum: ['title', 'exposure', 'severity', 'changed'],
              default: 'title',
            },
          },
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
          },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of gateways',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GatewayPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/gateways/{namespace}/{name}/history': {
      get: {
        operationId: 'getGatewayHistory',
        tags: ['posture'],
        summary:
          'Lists the changes of the posture and the findings of a gateway, newest first',
        parameters: [
          { $ref: '#/components/parameters/namespace' },
          { $ref: '#/components/parameters/name' },
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
          },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of changes',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PostureHistoryPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/summary': {
      get: {
        operationId: 'getSummary',
        tags: ['fleet'],
        summary:
          'Counts gateways by exposure, tier, pattern and other properties',
        parameters: [
          { $ref: '#/components/parameters/exposures' },
          { $ref: '#/components/parameters/tiers' },
          { $ref: '#/components/parameters/patterns' },
          { $ref: '#/components/parameters/regions' },
          { $ref: '#/components/parameters/environments' },
          { $ref: '#/components/parameters/owners' },
          { $ref: '#/components/parameters/systems' },
          { $ref: '#/components/parameters/findings' },
          { $ref: '#/components/parameters/severities' },
          { $ref: '#/components/parameters/search' },
        ],
        responses: {
          '200': {
            description: 'The counts',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GatewaySummary' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/export': {
      get: {
        operationId: 'exportGateways',
        tags: ['fleet'],
        summary:
          'Exports all gateways that match the filters, by title, as a stream',
        parameters: [
          {
            name: 'format',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['csv', 'json', 'markdown', 'sarif'],
              default: 'json',
            },
          },
          { $ref: '#/components/parameters/exposures' },
          { $ref: '#/components/parameters/tiers' },
          { $ref: '#/components/parameters/patterns' },
          { $ref: '#/components/parameters/regions' },
          { $ref: '#/components/parameters/environments' },
          { $ref: '#/components/parameters/owners' },
          { $ref: '#/components/parameters/systems' },
          { $ref: '#/components/parameters/findings' },
          { $ref: '#/components/parameters/severities' },
          { $ref: '#/components/parameters/search' },
        ],
        responses: {
          '200': {
            description: 'The gateways',
            content: {
              'application/json': {
                schema: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/GatewayItem' },
                },
              },
              'text/csv': { schema: { type: 'string' } },
              'text/markdown': { schema: { type: 'string' } },
              'application/sarif+json': {
                schema: {
                  description:
                    'SARIF 2.1.0, with a result for each finding of each gateway',
                  type: 'object',
                  additionalProperties: true,
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/rules': {
      get: {
        operationId: 'listRules',
        tags: ['knowledge'],
        summary: 'Lists every rule, by family',
        responses: {
          '200': {
            description: 'The rules',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/RuleList' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/matrix': {
      get: {
        operationId: 'getMatrix',
        tags: ['knowledge'],
        summary:
          'Gets the networking patterns that each tier supports, with the reason for those that it does not',
        responses: {
          '200': {
            description: 'The matrix',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CapabilityMatrix' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/recommend': {
      post: {
        operationId: 'recommendDesign',
        tags: ['knowledge'],
        summary:
          'Ranks tiers and patterns by the requirements of APIs, under the policy in force',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['needs'],
                additionalProperties: false,
                properties: {
                  needs: {
                    description:
                      'What the APIs need, in the form of NetworkingNeeds. It is open here, so that what is wrong is answered by the field, the value seen and the need.',
                    type: 'object',
                    additionalProperties: true,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The recommendation',
            content: {
              'application/json': {
                schema: {
                  $ref: '#/components/schemas/RecommendationWithSources',
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/transition': {
      post: {
        operationId: 'planTransition',
        tags: ['knowledge'],
        summary: 'Plans the transition from one design to another',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['from', 'to'],
                additionalProperties: false,
                properties: {
                  from: {
                    description:
                      'The present design, in the form of GatewayDesign',
                    type: 'object',
                    additionalProperties: true,
                  },
                  to: {
                    description:
                      'The wanted design, in the form of GatewayDesign',
                    type: 'object',
                    additionalProperties: true,
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The plan',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TransitionPlan' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers': {
      get: {
        operationId: 'listWaivers',
        tags: ['waivers'],
        summary: 'Lists waivers, newest first',
        parameters: [
          {
            name: 'status',
            in: 'query',
            schema: { $ref: '#/components/schemas/WaiverStatus' },
          },
          {
            name: 'endsWithinDays',
            in: 'query',
            description:
              'Only waivers that expire within this number of days, or have expired',
            schema: { type: 'integer', minimum: 1, maximum: 3650 },
          },
          {
            name: 'gateway',
            in: 'query',
            description: 'Name of the API Management service',
            schema: { type: 'string', minLength: 1, maxLength: 50 },
          },
          {
            name: 'requestedBy',
            in: 'query',
            description: 'Entity reference of a user',
            schema: { type: 'string', minLength: 1, maxLength: 255 },
          },
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
          },
          {
            name: 'cursor',
            in: 'query',
            description: 'The nextCursor of the page before',
            schema: { type: 'string', minLength: 1, maxLength: 500 },
          },
        ],
        responses: {
          '200': {
            description: 'A page of waivers',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/WaiverPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'requestWaiver',
        tags: ['waivers'],
        summary: 'Requests a waiver, which another person decides on',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: [
                  'ruleId',
                  'gateway',
                  'environment',
                  'reason',
                  'until',
                ],
                additionalProperties: false,
                properties: {
                  ruleId: { type: 'string', minLength: 1, maxLength: 32 },
                  gateway: {
                    description: 'Name of the API Management service',
                    type: 'string',
                    minLength: 1,
                    maxLength: 50,
                  },
                  environment: { type: 'string', minLength: 1, maxLength: 32 },
                  reason: { type: 'string', minLength: 1, maxLength: 2000 },
                  until: {
                    description: 'ISO 8601',
                    type: 'string',
                    minLength: 1,
                    maxLength: 40,
                  },
                  renews: {
                    description: 'ID of a waiver in force that this one renews',
                    type: 'string',
                    minLength: 1,
                    maxLength: 100,
                  },
                  owner: {
                    description:
                      "Entity reference of who will own a gateway that nobody holds yet; a group where it names no kind. Default: the owner that the caller's last decision on the gateway names.",
                    type: 'string',
                    pattern: '^[^\\u0000-\\u001f\\u007f]+$',
                    minLength: 1,
                    maxLength: 255,
                  },
                },
              },
            },
          },
        },
        responses: {
          '201': {
            description: 'The requested waiver',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers/{id}': {
      get: {
        operationId: 'getWaiver',
        tags: ['waivers'],
        summary: 'Gets a waiver',
        parameters: [{ $ref: '#/components/parameters/waiverId' }],
        responses: {
          '200': {
            description: 'The waiver',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers/{id}/approve': {
      post: {
        operationId: 'approveWaiver',
        tags: ['waivers'],
        summary: 'Approves a waiver that another person requested',
        parameters: [{ $ref: '#/components/parameters/waiverId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  comment: { type: 'string', minLength: 1, maxLength: 2000 },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The waiver',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers/{id}/reject': {
      post: {
        operationId: 'rejectWaiver',
        tags: ['waivers'],
        summary: 'Rejects a waiver that another person requested',
        parameters: [{ $ref: '#/components/parameters/waiverId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['comment'],
                additionalProperties: false,
                properties: {
                  comment: { type: 'string', minLength: 1, maxLength: 2000 },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The waiver',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/waivers/{id}/revoke': {
      post: {
        operationId: 'revokeWaiver',
        tags: ['waivers'],
        summary: 'Revokes a waiver, or withdraws the request for it',
        parameters: [{ $ref: '#/components/parameters/waiverId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  comment: { type: 'string', minLength: 1, maxLength: 2000 },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'The waiver',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    parameters: {
      decisionId: {
        name: 'id',
        in: 'path',
        required: true,
        description: 'UUID of the decision',
        schema: { type: 'string', minLength: 1, maxLength: 100 },
      },
      waiverId: {
        name: 'id',
        in: 'path',
        required: true,
        description: 'UUID of the waiver',
        schema: { type: 'string', minLength: 1, maxLength: 100 },
      },
      exposures: {
        name: 'exposure',
        in: 'query',
        description: 'Any of these',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { $ref: '#/components/schemas/Exposure' },
        },
      },
      tiers: {
        name: 'tier',
        in: 'query',
        description: 'Any of these',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { $ref: '#/components/schemas/Tier' },
        },
      },
      patterns: {
        name: 'pattern',
        in: 'query',
        description: 'Any of these',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { $ref: '#/components/schemas/SeenPattern' },
        },
      },
      regions: {
        name: 'region',
        in: 'query',
        description: 'The primary region is any of these, such as westeurope',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 64 },
        },
      },
      environments: {
        name: 'environment',
        in: 'query',
        description: 'Any of these',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 32 },
        },
      },
      owners: {
        name: 'owner',
        in: 'query',
        allowReserved: true,
        description: 'Any of these entity references',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 255 },
        },
      },
      systems: {
        name: 'system',
        in: 'query',
        allowReserved: true,
        description: 'Any of these entity references',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 255 },
        },
      },
      findings: {
        name: 'finding',
        in: 'query',
        description: 'Violates any of these rules, with or without a waiver',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'string', minLength: 1, maxLength: 32 },
        },
      },
      severities: {
        name: 'severity',
        in: 'query',
        description:
          'The highest severity of the findings without a waiver is any of these',
        schema: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { $ref: '#/components/schemas/WorstSeverity' },
        },
      },
      search: {
        name: 'search',
        in: 'query',
        allowReserved: true,
        description: 'Part of the title or the name, case-insensitive',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        description: 'The nextCursor of the page before',
        schema: { type: 'string', minLength: 1, maxLength: 1000 },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        description: 'Namespace of the catalog entity',
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        description: 'Name of the catalog entity',
        schema: { type: 'string', minLength: 1, maxLength: 63 },
      },
    },
    requestBodies: {
      Design: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['design'],
              additionalProperties: false,
              properties: {
                design: {
                  description:
                    'The wanted networking, in the form of GatewayDesign. It is open here, so that what cannot be understood is answered by issues that name the field, the value seen and the need.',
                  type: 'object',
                  additionalProperties: true,
                },
              },
            },
          },
        },
      },
    },
    responses: {
      Gateway: {
        description: 'The posture of the gateway',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/GatewayPostureWithApis' },
          },
        },
      },
      Error: {
        description: 'The error',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      HealthReport: {
        description:
          'Health of the scheduled tasks and of writes to the database',
        type: 'object',
        required: ['status', 'reasons', 'sweeps'],
        additionalProperties: false,
        properties: {
          status: { type: 'string', enum: ['ok', 'failing'] },
          reasons: {
            description:
              'The problems, as sentences; empty where there are none',
            type: 'array',
            items: { type: 'string' },
          },
          sweeps: {
            type: 'array',
            items: { $ref: '#/components/schemas/SweepHealth' },
          },
          unreadableRows: {
            description:
              'Rows that cannot be read and count as not stored, as far as the process that answers has met any; the log names them. They are no failure: gateways and APIs are written again with the next reading of the catalog.',
            type: 'array',
            items: {
              type: 'object',
              required: ['table', 'rows'],
              additionalProperties: false,
              properties: {
                table: { type: 'string' },
                rows: { type: 'integer' },
              },
            },
          },
        },
      },
      SweepHealth: {
        description: 'Health of one scheduled task, on all replicas',
        type: 'object',
        required: ['name', 'status', 'failures', 'lagSeconds'],
        additionalProperties: false,
        properties: {
          name: { description: 'Such as `read-catalog`', type: 'string' },
          status: { type: 'string', enum: ['ok', 'failing'] },
          reason: { description: 'The problem, as a sentence', type: 'string' },
          failures: {
            description: 'Consecutive failures since the last success',
            type: 'integer',
          },
          lagSeconds: {
            description:
              'Since the last success, or since the start of this process where there was none',
            type: 'integer',
          },
          lastSucceededAt: { description: 'ISO 8601', type: 'string' },
        },
      },
      Error: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
          response: {
            type: 'object',
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      Tier: {
        type: 'string',
        enum: [
          'Consumption',
          'Developer',
          'Basic',
          'BasicV2',
          'Standard',
          'StandardV2',
          'Premium',
          'PremiumV2',
        ],
      },
      Pattern: {
        type: 'string',
        enum: [
          'public',
          'injection-external',
          'injection-internal',
          'injection-v2',
          'integration-v2',
          'private-endpoint',
          'isolated',
          'internal-appgw-waf',
          'private-endpoint-appgw-waf',
          'front-door-private-link',
          'workspace-integration',
          'workspace-injection',
        ],
      },
      Outcome: {
        type: 'string',
        enum: ['allowed', 'allowed-under-waiver', 'denied'],
      },
      Answer: { type: 'string', enum: ['yes', 'no', 'unknown'] },
      Source: {
        description: 'A document that states a fact',
        type: 'object',
        required: ['id', 'title', 'url'],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          url: { type: 'string' },
          date: {
            description: 'Date of the document, ISO 8601',
            type: 'string',
          },
        },
      },
      VirtualNetworkDesign: {
        type: 'object',
        required: ['mode', 'name'],
        additionalProperties: false,
        properties: {
          mode: { type: 'string', enum: ['new', 'existing'] },
          name: { type: 'string' },
          resourceGroup: { type: 'string' },
          subscriptionId: { type: 'string' },
          region: { type: 'string' },
          addressSpace: { type: 'array', items: { type: 'string' } },
          dnsServers: { type: 'array', items: { type: 'string' } },
          peerings: {
            type: 'array',
            items: { $ref: '#/components/schemas/PeeringDesign' },
          },
        },
      },
      PeeringDesign: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          resourceGroup: { type: 'string' },
          subscriptionId: { type: 'string' },
        },
      },
      SubnetDesign: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          prefix: {
            description: 'IPv4 range in CIDR notation',
            type: 'string',
          },
          delegations: { type: 'array', items: { type: 'string' } },
          networkSecurityGroup: { type: 'boolean' },
        },
      },
      PrivateEndpointDesign: {
        type: 'object',
        required: ['subnet'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          subnet: { $ref: '#/components/schemas/SubnetDesign' },
          virtualNetwork: { $ref: '#/components/schemas/VirtualNetworkDesign' },
          status: {
            type: 'string',
            enum: ['Approved', 'Pending', 'Rejected', 'Disconnected'],
          },
        },
      },
      PublicIpDesign: {
        type: 'object',
        required: ['name', 'sku', 'ipVersion'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          sku: { type: 'string', enum: ['Basic', 'Standard'] },
          ipVersion: { type: 'string', enum: ['IPv4', 'IPv6'] },
          dnsLabel: { type: 'string' },
          region: { type: 'string' },
        },
      },
      Zone: { type: 'string', enum: ['1', '2', '3'] },
      AdditionalLocationDesign: {
        type: 'object',
        required: ['region', 'units'],
        additionalProperties: false,
        properties: {
          region: { type: 'string' },
          units: { type: 'number' },
          zones: {
            type: 'array',
            items: { $ref: '#/components/schemas/Zone' },
          },
          virtualNetwork: { $ref: '#/components/schemas/VirtualNetworkDesign' },
          gatewaySubnet: { $ref: '#/components/schemas/SubnetDesign' },
          publicIp: { $ref: '#/components/schemas/PublicIpDesign' },
          disableGateway: { type: 'boolean' },
        },
      },
      CertificateDesign: {
        description: 'A certificate in a Key Vault',
        type: 'object',
        required: ['keyVault', 'name'],
        additionalProperties: false,
        properties: {
          keyVault: { type: 'string' },
          name: { type: 'string' },
          resourceGroup: { type: 'string' },
          subscriptionId: { type: 'string' },
        },
      },
      ListenerDesign: {
        description: 'A host name of an Application Gateway',
        type: 'object',
        required: ['hostName', 'certificate', 'endpoint'],
        additionalProperties: false,
        properties: {
          hostName: { type: 'string' },
          certificate: { $ref: '#/components/schemas/CertificateDesign' },
          endpoint: {
            type: 'string',
            enum: ['gateway', 'developerPortal', 'managementPlane'],
          },
        },
      },
      ApplicationGatewayDesign: {
        type: 'object',
        required: ['subnet', 'wafMode'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          subnet: { $ref: '#/components/schemas/SubnetDesign' },
          wafMode: { type: 'string', enum: ['Prevention', 'Detection'] },
          listeners: {
            type: 'array',
            items: { $ref: '#/components/schemas/ListenerDesign' },
          },
        },
      },
      FrontDoorDesign: {
        type: 'object',
        required: ['wafMode'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          wafMode: { type: 'string', enum: ['Prevention', 'Detection'] },
          privateLink: { type: 'string', enum: ['Approved', 'Pending'] },
        },
      },
      WorkspaceGatewayDesign: {
        type: 'object',
        additionalProperties: false,
        properties: { name: { type: 'string' }, workspace: { type: 'string' } },
      },
      DnsZonesDesign: {
        description: 'The place of central private DNS zones',
        type: 'object',
        required: ['resourceGroup'],
        additionalProperties: false,
        properties: {
          resourceGroup: { type: 'string' },
          subscriptionId: { type: 'string' },
        },
      },
      DdosProtectionPlanDesign: {
        description: 'An existing DDoS protection plan',
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          resourceGroup: { type: 'string' },
          subscriptionId: { type: 'string' },
        },
      },
      ForcedTunnelDesign: {
        type: 'object',
        additionalProperties: false,
        properties: {
          nextHopIpAddress: { type: 'string' },
          clientRanges: { type: 'array', items: { type: 'string' } },
        },
      },
      CustomDomainDesign: {
        type: 'object',
        required: ['hostName', 'type'],
        additionalProperties: false,
        properties: {
          hostName: { type: 'string' },
          type: {
            type: 'string',
            enum: [
              'Proxy',
              'DeveloperPortal',
              'Portal',
              'Management',
              'Scm',
              'ConfigurationApi',
            ],
          },
          resolvable: { type: 'string', enum: ['public', 'private'] },
          certificate: { $ref: '#/components/schemas/CertificateDesign' },
        },
      },
      GatewayDesign: {
        description: 'The wanted networking of one gateway',
        type: 'object',
        required: [
          'name',
          'environment',
          'tier',
          'units',
          'region',
          'pattern',
          'publicNetworkAccess',
        ],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          environment: { type: 'string' },
          tier: { $ref: '#/components/schemas/Tier' },
          units: { type: 'number' },
          region: { type: 'string' },
          pattern: { $ref: '#/components/schemas/Pattern' },
          publicNetworkAccess: {
            type: 'string',
            enum: ['Enabled', 'Disabled'],
          },
          developerPortal: { type: 'string', enum: ['Enabled', 'Disabled'] },
          zones: {
            type: 'array',
            items: { $ref: '#/components/schemas/Zone' },
          },
          zoneRedundant: { type: 'boolean' },
          virtualNetwork: { $ref: '#/components/schemas/VirtualNetworkDesign' },
          gatewaySubnet: { $ref: '#/components/schemas/SubnetDesign' },
          privateEndpoints: {
            type: 'array',
            items: { $ref: '#/components/schemas/PrivateEndpointDesign' },
          },
          applicationGateway: {
            $ref: '#/components/schemas/ApplicationGatewayDesign',
          },
          frontDoor: { $ref: '#/components/schemas/FrontDoorDesign' },
          workspaceGateway: {
            $ref: '#/components/schemas/WorkspaceGatewayDesign',
          },
          publicIp: { $ref: '#/components/schemas/PublicIpDesign' },
          ddosProtection: { type: 'boolean' },
          ddosProtectionPlan: {
            $ref: '#/components/schemas/DdosProtectionPlanDesign',
          },
          additionalLocations: {
            type: 'array',
            items: { $ref: '#/components/schemas/AdditionalLocationDesign' },
          },
          privateDeveloperPortal: { type: 'boolean' },
          forcedTunnel: { $ref: '#/components/schemas/ForcedTunnelDesign' },
          natGateway: { type: 'boolean' },
          fixedOutboundIp: { type: 'boolean' },
          customDomains: {
            type: 'array',
            items: { $ref: '#/components/schemas/CustomDomainDesign' },
          },
          privateDns: { type: 'string', enum: ['new', 'existing', 'none'] },
          privateDnsZones: { $ref: '#/components/schemas/DnsZonesDesign' },
          tags: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
      DesignIssue: {
        description: 'One problem of an invalid design',
        type: 'object',
        required: ['field', 'seen', 'message'],
        additionalProperties: false,
        properties: {
          field: { type: 'string' },
          seen: { type: 'string' },
          message: { type: 'string' },
        },
      },
      Finding: {
        description: 'One violation of a rule, at one place',
        type: 'object',
        required: [
          'ruleId',
          'severity',
          'title',
          'message',
          'field',
          'seen',
          'needed',
          'remedy',
          'sources',
          'disputed',
          'origin',
        ],
        additionalProperties: false,
        properties: {
          ruleId: { type: 'string' },
          severity: { type: 'string', enum: ['error', 'warning', 'info'] },
          title: { type: 'string' },
          message: { type: 'string' },
          field: { type: 'string' },
          seen: { type: 'string' },
          needed: { type: 'string' },
          remedy: { type: 'string' },
          fix: {
            description: 'A value that repairs a declared design',
            type: 'object',
            required: ['label', 'path', 'value'],
            additionalProperties: false,
            properties: {
              label: { type: 'string' },
              path: { type: 'string' },
              value: { description: 'Any JSON value' },
            },
          },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/Source' },
          },
          disputed: { type: 'boolean' },
          origin: { type: 'string', enum: ['platform', 'policy'] },
          raisedFrom: {
            description:
              'The severity that the platform gives it, where the policy raises it',
            type: 'string',
            enum: ['error', 'warning', 'info'],
          },
          waiver: { $ref: '#/components/schemas/WaiverOfFinding' },
        },
      },
      Reach: {
        type: 'object',
        required: ['access', 'label', 'reason'],
        additionalProperties: false,
        properties: {
          access: { $ref: '#/components/schemas/Answer' },
          via: {
            type: 'string',
            enum: [
              'public-endpoint',
              'private-ip',
              'private-endpoint',
              'application-gateway',
              'front-door',
              'control-port',
            ],
          },
          label: { type: 'string' },
          reason: { type: 'string' },
        },
      },
      ComponentPosture: {
        type: 'object',
        required: ['component', 'reach'],
        additionalProperties: false,
        properties: {
          component: {
            type: 'string',
            enum: ['gateway', 'developerPortal', 'managementPlane', 'git'],
          },
          reach: {
            type: 'object',
            required: [
              'internet',
              'corporateNetwork',
              'virtualNetwork',
              'azureControlPlane',
            ],
            additionalProperties: false,
            properties: {
              internet: { $ref: '#/components/schemas/Reach' },
              corporateNetwork: { $ref: '#/components/schemas/Reach' },
              virtualNetwork: { $ref: '#/components/schemas/Reach' },
              azureControlPlane: { $ref: '#/components/schemas/Reach' },
            },
          },
        },
      },
      EdgePosture: {
        type: 'object',
        required: ['type', 'waf', 'public', 'bypassPossible'],
        additionalProperties: false,
        properties: {
          type: { type: 'string', enum: ['application-gateway', 'front-door'] },
          name: { type: 'string' },
          waf: { $ref: '#/components/schemas/Answer' },
          wafMode: { type: 'string', enum: ['Prevention', 'Detection'] },
          public: { $ref: '#/components/schemas/Answer' },
          privateLink: {
            type: 'string',
            enum: ['approved', 'pending', 'none'],
          },
          bypassPossible: { $ref: '#/components/schemas/Answer' },
        },
      },
      SubnetPosture: {
        type: 'object',
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          prefix: { type: 'string' },
          delegation: { type: 'string' },
          unitsThatFit: { type: 'number' },
        },
      },
      VirtualNetworkPosture: {
        type: 'object',
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          addressSpace: { type: 'array', items: { type: 'string' } },
        },
      },
      PrivateEndpointPosture: {
        type: 'object',
        required: ['status'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          status: {
            type: 'string',
            enum: [
              'Approved',
              'Pending',
              'Rejected',
              'Disconnected',
              'Unknown',
            ],
          },
          subnet: { $ref: '#/components/schemas/SubnetPosture' },
          virtualNetwork: {
            $ref: '#/components/schemas/VirtualNetworkPosture',
          },
        },
      },
      LocationPosture: {
        type: 'object',
        required: ['region', 'gatewayDisabled'],
        additionalProperties: false,
        properties: {
          region: { type: 'string' },
          units: { type: 'number' },
          zones: { type: 'string' },
          virtualNetwork: {
            $ref: '#/components/schemas/VirtualNetworkPosture',
          },
          subnet: { $ref: '#/components/schemas/SubnetPosture' },
          gatewayDisabled: { type: 'boolean' },
        },
      },
      Posture: {
        description: 'The result of evaluating a design',
        type: 'object',
        required: [
          'skuName',
          'pattern',
          'instancePattern',
          'exposure',
          'headline',
          'sentence',
          'gatewayReachableFromInternet',
          'outboundToPrivateNetwork',
          'publicNetworkAccess',
          'components',
          'outbound',
          'locations',
          'privateEndpoints',
          'notes',
        ],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          tier: { $ref: '#/components/schemas/Tier' },
          skuName: { type: 'string' },
          pattern: {
            type: 'string',
            enum: [
              'public',
              'injection-external',
              'injection-internal',
              'injection-v2',
              'integration-v2',
              'private-endpoint',
              'isolated',
              'internal-appgw-waf',
              'private-endpoint-appgw-waf',
              'front-door-private-link',
              'workspace-integration',
              'workspace-injection',
              'invalid',
              'unknown',
            ],
          },
          instancePattern: {
            type: 'string',
            enum: [
              'public',
              'injection-external',
              'injection-internal',
              'injection-v2',
              'integration-v2',
              'private-endpoint',
              'isolated',
              'internal-appgw-waf',
              'private-endpoint-appgw-waf',
              'front-door-private-link',
              'workspace-integration',
              'workspace-injection',
              'invalid',
              'unknown',
            ],
          },
          exposure: {
            type: 'string',
            enum: [
              'public',
              'public-through-waf',
              'gateway-private-portal-public',
              'private',
              'unknown',
            ],
          },
          headline: { type: 'string' },
          sentence: { type: 'string' },
          gatewayReachableFromInternet: { $ref: '#/components/schemas/Answer' },
          outboundToPrivateNetwork: { $ref: '#/components/schemas/Answer' },
          publicNetworkAccess: {
            type: 'string',
            enum: ['Enabled', 'Disabled'],
          },
          components: {
            type: 'array',
            items: { $ref: '#/components/schemas/ComponentPosture' },
          },
          outbound: {
            type: 'object',
            required: ['privateNetwork', 'internet', 'summary'],
            additionalProperties: false,
            properties: {
              privateNetwork: { $ref: '#/components/schemas/Answer' },
              internet: {
                type: 'string',
                enum: ['direct', 'through-virtual-network', 'unknown'],
              },
              summary: { type: 'string' },
            },
          },
          locations: {
            type: 'array',
            items: { $ref: '#/components/schemas/LocationPosture' },
          },
          privateEndpoints: {
            type: 'array',
            items: { $ref: '#/components/schemas/PrivateEndpointPosture' },
          },
          edge: { $ref: '#/components/schemas/EdgePosture' },
          notes: {
            type: 'array',
            items: {
              type: 'object',
              required: ['text', 'sources'],
              additionalProperties: false,
              properties: {
                text: { type: 'string' },
                sources: {
                  type: 'array',
                  items: { $ref: '#/components/schemas/Source' },
                },
              },
            },
          },
        },
      },
      Evaluation: {
        type: 'object',
        required: ['design', 'posture', 'findings', 'outcome'],
        additionalProperties: false,
        properties: {
          design: { $ref: '#/components/schemas/GatewayDesign' },
          posture: { $ref: '#/components/schemas/Posture' },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
          outcome: { $ref: '#/components/schemas/Outcome' },
        },
      },
      Evaluated: {
        type: 'object',
        required: ['ok', 'evaluation'],
        additionalProperties: false,
        properties: {
          ok: { type: 'boolean', const: true },
          evaluation: { $ref: '#/components/schemas/Evaluation' },
        },
      },
      NotUnderstood: {
        type: 'object',
        required: ['ok', 'issues'],
        additionalProperties: false,
        properties: {
          ok: { type: 'boolean', const: false },
          issues: {
            type: 'array',
            items: { $ref: '#/components/schemas/DesignIssue' },
          },
        },
      },
      EvaluationResult: {
        oneOf: [
          { $ref: '#/components/schemas/Evaluated' },
          { $ref: '#/components/schemas/NotUnderstood' },
        ],
      },
      Decision: {
        description: 'A recorded verdict on one design',
        type: 'object',
        required: [
          'id',
          'outcome',
          'design',
          'digest',
          'evaluation',
          'waiversUsed',
          'requestedBy',
          'decidedAt',
          'validUntil',
          'valid',
          'rulesetVersion',
          'policyDigest',
        ],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          outcome: { $ref: '#/components/schemas/Outcome' },
          design: { $ref: '#/components/schemas/GatewayDesign' },
          digest: {
            description: "SHA-256 of the design's canonical JSON, in hex",
            type: 'string',
          },
          evaluation: { $ref: '#/components/schemas/Evaluation' },
          waiversUsed: {
            description: 'The waivers of its findings',
            type: 'array',
            items: { $ref: '#/components/schemas/WaiverUse' },
          },
          context: { $ref: '#/components/schemas/DecisionContext' },
          requestedBy: { type: 'string' },
          decidedAt: { description: 'ISO 8601', type: 'string' },
          validUntil: {
            description:
              'When it expires, ISO 8601; never later than a waiver that it uses',
            type: 'string',
          },
          valid: {
            description:
              'Whether it is valid now, by the clock of the database and by the ruleset and the policy in force',
            type: 'boolean',
          },
          endedBy: { $ref: '#/components/schemas/DecisionEnd' },
          pending: { $ref: '#/components/schemas/DecisionPending' },
          rulesetVersion: { type: 'string' },
          policyDigest: {
            description:
              'SHA-256 of the policy that it was evaluated by, in hex',
            type: 'string',
          },
        },
      },
      DeploymentDigest: {
        description:
          'SHA-256 over the files of a deployment, with the version of its format',
        type: 'string',
        pattern: '^sha256-v1:[0-9a-f]{64}$',
        minLength: 74,
        maxLength: 74,
      },
      DecisionDeployment: {
        description:
          'The binding of a decision to the files that it allows to be deployed',
        type: 'object',
        required: ['decisionId', 'gateway', 'environment', 'digest', 'boundAt'],
        additionalProperties: false,
        properties: {
          decisionId: { type: 'string' },
          gateway: {
            description: 'Name of the API Management service, in lower case',
            type: 'string',
          },
          environment: { type: 'string' },
          digest: { $ref: '#/components/schemas/DeploymentDigest' },
          boundAt: { description: 'ISO 8601', type: 'string' },
          statement: {
            description:
              'The signed decision file, a compact JWS; absent where the portal has no signing key',
            type: 'string',
          },
        },
      },
      DecisionVerification: {
        description:
          'Whether a valid decision allows exactly these files to be deployed',
        type: 'object',
        required: [
          'verified',
          'message',
          'decisionId',
          'gateway',
          'environment',
          'digest',
        ],
        additionalProperties: false,
        properties: {
          verified: { type: 'boolean' },
          reason: {
            description: 'Present when it is not verified',
            type: 'string',
            enum: [
              'not-found',
              'other-gateway',
              'other-environment',
              'denied',
              'pending',
              'not-bound',
              'time',
              'ruleset',
              'policy',
            ],
          },
          message: {
            description: 'What it means and what to do',
            type: 'string',
          },
          decisionId: { type: 'string' },
          gateway: { type: 'string' },
          environment: { type: 'string' },
          digest: { $ref: '#/components/schemas/DeploymentDigest' },
          validUntil: {
            description: 'ISO 8601; present when it is verified',
            type: 'string',
          },
        },
      },
      DecisionKeys: {
        description: 'Public keys, as a JSON Web Key Set (RFC 7517)',
        type: 'object',
        required: ['keys'],
        additionalProperties: false,
        properties: {
          keys: {
            type: 'array',
            items: {
              type: 'object',
              required: ['kid', 'kty', 'crv', 'x', 'alg', 'use'],
              additionalProperties: false,
              properties: {
                kid: { type: 'string' },
                kty: { type: 'string' },
                crv: { type: 'string' },
                x: { type: 'string' },
                y: { type: 'string' },
                alg: { type: 'string' },
                use: { type: 'string' },
              },
            },
          },
        },
      },
      DecisionPreview: {
        description:
          'The preview of a decision. It is not recorded, and allows nothing',
        type: 'object',
        required: [
          'outcome',
          'digest',
          'evaluation',
          'requestedBy',
          'evaluatedAt',
        ],
        additionalProperties: false,
        properties: {
          outcome: { $ref: '#/components/schemas/Outcome' },
          digest: {
            description: "SHA-256 of the design's canonical JSON, in hex",
            type: 'string',
          },
          evaluation: { $ref: '#/components/schemas/Evaluation' },
          requestedBy: { type: 'string' },
          evaluatedAt: { description: 'ISO 8601', type: 'string' },
        },
      },
      DecisionPending: {
        description:
          'Present while the task that requested the decision has not confirmed it. Until then it allows nothing to be deployed, and it is not valid',
        type: 'boolean',
        enum: [true],
      },
      DecisionConfirmation: {
        description: 'The decisions that a task confirmed',
        type: 'object',
        required: ['decisionIds'],
        additionalProperties: false,
        properties: {
          decisionIds: {
            description:
              'Empty where all decisions of the task were confirmed before',
            type: 'array',
            items: { type: 'string' },
          },
        },
      },
      DecisionEnd: {
        description:
          'Why a decision is no longer valid; `ruleset` and `policy` where another one is in force since',
        type: 'string',
        enum: ['time', 'ruleset', 'policy'],
      },
      DecisionContext: {
        description: 'The purpose of a decision, as the requester states it',
        type: 'object',
        additionalProperties: false,
        properties: {
          taskId: {
            description: 'ID of the scaffolder task',
            type: 'string',
            pattern: '^[^\\u0000-\\u001f\\u007f]+$',
            minLength: 1,
            maxLength: 100,
          },
          templateRef: {
            description: 'Entity reference of the template',
            type: 'string',
            pattern: '^[^\\u0000-\\u001f\\u007f]+$',
            minLength: 1,
            maxLength: 255,
          },
          gatewayRef: {
            description: 'Entity reference of the gateway',
            type: 'string',
            pattern: '^[^\\u0000-\\u001f\\u007f]+$',
            minLength: 1,
            maxLength: 255,
          },
          owner: {
            description:
              'Entity reference of the owner of a new gateway; a group where it names no kind',
            type: 'string',
            pattern: '^[^\\u0000-\\u001f\\u007f]+$',
            minLength: 1,
            maxLength: 255,
          },
          system: {
            description:
              'Entity reference of the system that a new gateway will be part of',
            type: 'string',
            pattern: '^[^\\u0000-\\u001f\\u007f]+$',
            minLength: 1,
            maxLength: 255,
          },
        },
      },
      WaiverUse: {
        description: 'A waiver that a decision depends on',
        type: 'object',
        required: ['id', 'ruleId', 'until'],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          ruleId: { type: 'string' },
          until: { description: 'ISO 8601', type: 'string' },
        },
      },
      DecisionItem: {
        description: 'A decision in a list',
        type: 'object',
        required: [
          'id',
          'outcome',
          'gateway',
          'environment',
          'tier',
          'pattern',
          'digest',
          'findings',
          'waiversUsed',
          'requestedBy',
          'decidedAt',
          'validUntil',
          'valid',
        ],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          outcome: { $ref: '#/components/schemas/Outcome' },
          gateway: {
            description: 'Name of the API Management service, in lower case',
            type: 'string',
          },
          environment: { type: 'string' },
          tier: { $ref: '#/components/schemas/Tier' },
          pattern: { $ref: '#/components/schemas/Pattern' },
          digest: { type: 'string' },
          findings: { $ref: '#/components/schemas/FindingCounts' },
          waiversUsed: {
            type: 'array',
            items: { $ref: '#/components/schemas/WaiverUse' },
          },
          context: { $ref: '#/components/schemas/DecisionContext' },
          requestedBy: { type: 'string' },
          decidedAt: { description: 'ISO 8601', type: 'string' },
          validUntil: { description: 'ISO 8601', type: 'string' },
          valid: { type: 'boolean' },
          endedBy: { $ref: '#/components/schemas/DecisionEnd' },
          pending: { $ref: '#/components/schemas/DecisionPending' },
        },
      },
      DecisionPage: {
        type: 'object',
        required: ['items'],
        additionalProperties: false,
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/DecisionItem' },
          },
          nextCursor: { type: 'string' },
        },
      },
      FindingCounts: {
        description:
          'Numbers of findings; those with a waiver are counted separately',
        type: 'object',
        required: ['error', 'warning', 'info', 'waived'],
        additionalProperties: false,
        properties: {
          error: { type: 'integer' },
          warning: { type: 'integer' },
          info: { type: 'integer' },
          waived: { type: 'integer' },
        },
      },
      EnvironmentPolicy: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          allowedTiers: {
            type: 'array',
            items: { $ref: '#/components/schemas/Tier' },
          },
          allowedPatterns: {
            type: 'array',
            items: { $ref: '#/components/schemas/Pattern' },
          },
          allowedRegions: { type: 'array', items: { type: 'string' } },
          requiredOptions: {
            type: 'array',
            items: { $ref: '#/components/schemas/DesignOption' },
          },
        },
      },
      DesignOption: {
        description: 'Options that can be added to a pattern',
        type: 'string',
        enum: [
          'zones',
          'multi-region',
          'ddos-protection',
          'private-endpoints-only',
          'private-developer-portal',
          'web-application-firewall',
          'own-public-ip',
          'forced-tunnel',
          'nat-gateway',
          'custom-domain',
        ],
      },
      NetworkingPolicy: {
        type: 'object',
        required: ['environments'],
        additionalProperties: false,
        properties: {
          environments: {
            type: 'array',
            items: { $ref: '#/components/schemas/EnvironmentPolicy' },
          },
          severities: {
            description: 'Severities raised, by rule id',
            type: 'object',
            additionalProperties: {
              type: 'string',
              enum: ['error', 'warning'],
            },
          },
          naming: {
            type: 'object',
            required: ['pattern'],
            additionalProperties: false,
            properties: {
              pattern: {
                description:
                  'Regular expression that must match the whole name',
                type: 'string',
              },
              example: { type: 'string' },
            },
          },
          requiredTags: { type: 'array', items: { type: 'string' } },
          waivers: {
            type: 'object',
            additionalProperties: false,
            properties: { maximumDays: { type: 'integer' } },
          },
        },
      },
      WaiverOfFinding: {
        description: 'The waiver in force',
        type: 'object',
        required: ['id', 'until'],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          until: { description: 'ISO 8601', type: 'string' },
        },
      },
      WaiverStatus: {
        type: 'string',
        enum: ['requested', 'approved', 'rejected', 'revoked', 'expired'],
      },
      Waiver: {
        description: 'A time-limited exception from one rule for one gateway',
        type: 'object',
        required: [
          'id',
          'ruleId',
          'gateway',
          'environment',
          'reason',
          'status',
          'until',
          'requestedBy',
          'requestedAt',
        ],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          ruleId: { type: 'string' },
          gateway: {
            description: 'Name of the API Management service, in lower case',
            type: 'string',
          },
          environment: { type: 'string' },
          reason: { type: 'string' },
          status: { $ref: '#/components/schemas/WaiverStatus' },
          until: { description: 'ISO 8601', type: 'string' },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string' },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string' },
          comment: { type: 'string' },
          revokedBy: { type: 'string' },
          revokedAt: { type: 'string' },
          renews: { description: 'The waiver that it renews', type: 'string' },
        },
      },
      WaiverPage: {
        type: 'object',
        required: ['items'],
        additionalProperties: false,
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Waiver' },
          },
          nextCursor: { type: 'string' },
        },
      },
      GatewayPosture: {
        description:
          'The posture of a gateway of the catalog, with its evidence',
        type: 'object',
        required: ['entityRef', 'title', 'declared', 'evidence'],
        additionalProperties: false,
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          system: { type: 'string' },
          viewUrl: { type: 'string' },
          editUrl: { type: 'string' },
          declared: { $ref: '#/components/schemas/EvaluationResult' },
          evidence: {
            type: 'object',
            required: ['kind', 'readAt', 'changedAt'],
            additionalProperties: false,
            properties: {
              kind: { type: 'string', const: 'declared' },
              readAt: {
                description: 'When the declaration was last read, ISO 8601',
                type: 'string',
              },
              changedAt: {
                description: 'When it was last seen to change, ISO 8601',
                type: 'string',
              },
            },
          },
          decisionId: {
            description:
              'The decision on this design of this gateway, where the entity names it',
            type: 'string',
          },
          decidedOnAnotherDesign: {
            description:
              'Whether the entity names a decision that is not on this design of this gateway. Omitted where it does not',
            type: 'boolean',
          },
          ownershipProblems: {
            description:
              'Why the entity does not own the service that it names, or which other entities name it. Omitted where there is no problem',
            type: 'array',
            items: { $ref: '#/components/schemas/OwnershipProblem' },
          },
        },
      },
      OwnershipProblem: {
        description: 'A problem with the ownership of a gateway',
        type: 'object',
        required: ['kind', 'severity', 'message', 'remedy'],
        additionalProperties: false,
        properties: {
          kind: {
            description:
              '`held`: another entity declared the service name first. `decided`: a decision gave it to another owner. `recreated`: an entity of this reference had another owner before it was deleted. `owner-changed`: the owner cannot be changed by this entity. `declared-again`: others declare the name of this gateway.',
            type: 'string',
            enum: [
              'held',
              'decided',
              'recreated',
              'owner-changed',
              'declared-again',
            ],
          },
          severity: { type: 'string', enum: ['error', 'warning'] },
          message: { type: 'string' },
          remedy: { type: 'string' },
        },
      },
      EntityLink: {
        type: 'object',
        required: ['entityRef', 'title'],
        additionalProperties: false,
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
        },
      },
      ApiPosture: {
        type: 'object',
        required: ['entityRef', 'title', 'gateways', 'unresolved'],
        additionalProperties: false,
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          gateways: {
            description: 'In the order of the annotation',
            type: 'array',
            items: { $ref: '#/components/schemas/GatewayPosture' },
          },
          unresolved: {
            type: 'array',
            items: {
              type: 'object',
              required: ['reference', 'reason'],
              additionalProperties: false,
              properties: {
                reference: { type: 'string' },
                reason: { type: 'string' },
              },
            },
          },
          notReadable: {
            description:
              'Number of gateways that the caller cannot read. Omitted where it is 0',
            type: 'integer',
          },
        },
      },
      GatewayPostureWithApis: {
        type: 'object',
        required: ['gateway', 'apis'],
        additionalProperties: false,
        properties: {
          gateway: { $ref: '#/components/schemas/GatewayPosture' },
          apis: {
            description:
              'The APIs that name this gateway and that the caller can read in the catalog, by title, of the first 200',
            type: 'array',
            items: { $ref: '#/components/schemas/EntityLink' },
          },
          totalApis: {
            description:
              'Number of APIs that name it, including those that are not in `apis`. Omitted where all are',
            type: 'integer',
          },
        },
      },
      Exposure: {
        type: 'string',
        enum: [
          'public',
          'public-through-waf',
          'gateway-private-portal-public',
          'private',
          'unknown',
        ],
      },
      SeenPattern: {
        description:
          'A pattern; `invalid` where Azure has no such combination, `unknown` where it is not known',
        type: 'string',
        enum: [
          'public',
          'injection-external',
          'injection-internal',
          'injection-v2',
          'integration-v2',
          'private-endpoint',
          'isolated',
          'internal-appgw-waf',
          'private-endpoint-appgw-waf',
          'front-door-private-link',
          'workspace-integration',
          'workspace-injection',
          'invalid',
          'unknown',
        ],
      },
      Severity: { type: 'string', enum: ['error', 'warning', 'info'] },
      WorstSeverity: {
        description:
          'The highest severity of the findings without a waiver; an invalid declaration counts as an error',
        type: 'string',
        enum: ['error', 'warning', 'info', 'none'],
      },
      GatewayItem: {
        description: 'A gateway in a list',
        type: 'object',
        required: [
          'entityRef',
          'title',
          'understood',
          'pattern',
          'exposure',
          'headline',
          'severity',
          'findings',
          'changedAt',
        ],
        additionalProperties: false,
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          system: { type: 'string' },
          understood: {
            description: 'Whether the declaration is valid',
            type: 'boolean',
          },
          tier: { $ref: '#/components/schemas/Tier' },
          pattern: { $ref: '#/components/schemas/SeenPattern' },
          region: { type: 'string' },
          environment: { type: 'string' },
          exposure: { $ref: '#/components/schemas/Exposure' },
          headline: { type: 'string' },
          severity: { $ref: '#/components/schemas/WorstSeverity' },
          findings: { $ref: '#/components/schemas/FindingCounts' },
          changedAt: {
            description:
              'When the declaration was last seen to change, ISO 8601',
            type: 'string',
          },
        },
      },
      GatewayPage: {
        type: 'object',
        required: ['items', 'totalItems'],
        additionalProperties: false,
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/GatewayItem' },
          },
          totalItems: { description: 'Of all pages together', type: 'integer' },
          nextCursor: { type: 'string' },
        },
      },
      ValueCount: {
        type: 'object',
        required: ['count'],
        additionalProperties: false,
        properties: {
          value: {
            description: 'Omitted for gateways that have none',
            type: 'string',
          },
          count: { type: 'integer' },
        },
      },
      GatewaySummary: {
        description:
          'Counts of gateways, the highest first, at most 200 values of each',
        type: 'object',
        required: [
          'totalItems',
          'exposure',
          'pattern',
          'tier',
          'severity',
          'owner',
          'environment',
        ],
        additionalProperties: false,
        properties: {
          totalItems: { type: 'integer' },
          exposure: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueCount' },
          },
          pattern: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueCount' },
          },
          tier: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueCount' },
          },
          severity: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueCount' },
          },
          owner: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueCount' },
          },
          environment: {
            type: 'array',
            items: { $ref: '#/components/schemas/ValueCount' },
          },
        },
      },
      PostureDifference: {
        description: 'One difference between two postures',
        type: 'object',
        required: ['aspect', 'from', 'to', 'effect', 'sentence'],
        additionalProperties: false,
        properties: {
          aspect: {
            type: 'string',
            enum: [
              'exposure',
              'reach',
              'edge',
              'public-network-access',
              'pattern',
              'outbound',
              'networks',
              'private-endpoints',
              'locations',
              'tier',
            ],
          },
          component: {
            type: 'string',
            enum: ['gateway', 'developerPortal', 'managementPlane', 'git'],
          },
          caller: {
            type: 'string',
            enum: [
              'internet',
              'corporateNetwork',
              'virtualNetwork',
              'azureControlPlane',
            ],
          },
          from: { type: 'string' },
          to: { type: 'string' },
          effect: {
            type: 'string',
            enum: ['more-exposed', 'less-exposed', 'neutral', 'unknown'],
          },
          sentence: { type: 'string' },
        },
      },
      FindingChange: {
        type: 'object',
        required: ['change', 'ruleId', 'severity', 'title'],
        additionalProperties: false,
        properties: {
          change: {
            type: 'string',
            enum: [
              'came',
              'went',
              'waived',
              'waiver-ended',
              'severity-changed',
            ],
          },
          ruleId: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          title: { type: 'string' },
        },
      },
      PostureState: {
        description: 'The state of a gateway, in short',
        type: 'object',
        required: ['understood', 'pattern', 'exposure', 'headline'],
        additionalProperties: false,
        properties: {
          understood: { type: 'boolean' },
          tier: { $ref: '#/components/schemas/Tier' },
          pattern: { $ref: '#/components/schemas/SeenPattern' },
          exposure: { $ref: '#/components/schemas/Exposure' },
          headline: { type: 'string' },
          outcome: { $ref: '#/components/schemas/Outcome' },
        },
      },
      PostureChange: {
        description: 'One change of the posture or the findings of a gateway',
        type: 'object',
        required: [
          'changedAt',
          'because',
          'from',
          'to',
          'differences',
          'findings',
        ],
        additionalProperties: false,
        properties: {
          changedAt: { description: 'ISO 8601', type: 'string' },
          because: {
            description: 'What changed',
            type: 'array',
            items: {
              type: 'string',
              enum: ['design', 'ruleset', 'policy', 'waiver'],
            },
          },
          from: { $ref: '#/components/schemas/PostureState' },
          to: { $ref: '#/components/schemas/PostureState' },
          differences: {
            description:
              'The most important first; empty where one of the two designs is invalid',
            type: 'array',
            items: { $ref: '#/components/schemas/PostureDifference' },
          },
          findings: {
            type: 'array',
            items: { $ref: '#/components/schemas/FindingChange' },
          },
        },
      },
      PostureHistoryPage: {
        type: 'object',
        required: ['items'],
        additionalProperties: false,
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/PostureChange' },
          },
          nextCursor: { type: 'string' },
        },
      },
      RuleDescription: {
        description: 'A rule',
        type: 'object',
        required: [
          'id',
          'family',
          'severity',
          'title',
          'rationale',
          'sources',
          'remedy',
          'disputed',
          'example',
        ],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          family: { type: 'string' },
          severity: { $ref: '#/components/schemas/Severity' },
          title: { type: 'string' },
          rationale: { type: 'string' },
          appliesTo: {
            description: 'The tiers that it applies to. Omitted for all',
            type: 'array',
            items: { $ref: '#/components/schemas/Tier' },
          },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/Source' },
          },
          remedy: { type: 'string' },
          disputed: {
            description: 'Whether the sources disagree',
            type: 'boolean',
          },
          example: {
            type: 'object',
            required: ['good', 'bad'],
            additionalProperties: false,
            properties: { good: { type: 'string' }, bad: { type: 'string' } },
          },
        },
      },
      RuleList: {
        type: 'object',
        required: ['rulesetVersion', 'items'],
        additionalProperties: false,
        properties: {
          rulesetVersion: { type: 'string' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/RuleDescription' },
          },
        },
      },
      Capability: {
        description: 'Whether a tier supports a pattern',
        type: 'object',
        required: ['tier', 'pattern', 'supported', 'sources'],
        additionalProperties: false,
        properties: {
          tier: { $ref: '#/components/schemas/Tier' },
          pattern: { $ref: '#/components/schemas/Pattern' },
          supported: { type: 'boolean' },
          reason: {
            description: 'Why it is not supported. Omitted where it is',
            type: 'string',
          },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/Source' },
          },
        },
      },
      CapabilityMatrix: {
        type: 'object',
        required: ['items'],
        additionalProperties: false,
        properties: {
          items: {
            description: 'Every pair, by pattern',
            type: 'array',
            items: { $ref: '#/components/schemas/Capability' },
          },
        },
      },
      NeedName: {
        type: 'string',
        enum: [
          'callers',
          'backends',
          'isolation',
          'waf',
          'regions',
          'zones',
          'sla',
          'developerPortal',
          'privateDeveloperPortal',
          'units',
          'environment',
          'fixedOutboundIp',
          'customDomains',
          'privateHostNames',
          'ddosProtection',
          'workspaceGateway',
          'existingVirtualNetwork',
          'largestFreeSubnet',
        ],
      },
      Reason: {
        type: 'object',
        required: ['text', 'sources'],
        additionalProperties: false,
        properties: {
          text: { type: 'string' },
          sources: {
            description: 'Ids of sources',
            type: 'array',
            items: { type: 'string' },
          },
          need: { $ref: '#/components/schemas/NeedName' },
        },
      },
      CostPart: {
        type: 'object',
        required: ['part', 'text', 'sources'],
        additionalProperties: false,
        properties: {
          part: {
            type: 'string',
            enum: [
              'tier',
              'units',
              'zones',
              'workspace-gateway',
              'private-endpoint',
              'application-gateway',
              'front-door-premium',
              'ddos-plan',
              'public-ip',
              'nat-gateway',
            ],
          },
          text: { type: 'string' },
          count: { type: 'number' },
          level: { type: 'string' },
          sources: { type: 'array', items: { type: 'string' } },
        },
      },
      DesignSketch: {
        type: 'object',
        required: [
          'publicNetworkAccess',
          'units',
          'regions',
          'integration',
          'ownPublicIp',
          'ddosProtection',
          'natGateway',
          'fixedOutboundIp',
          'privateDeveloperPortal',
        ],
        additionalProperties: false,
        properties: {
          publicNetworkAccess: {
            type: 'string',
            enum: ['Enabled', 'Disabled'],
          },
          units: { type: 'number' },
          regions: { type: 'array', items: { type: 'string' } },
          zones: {
            oneOf: [
              { type: 'array', items: { $ref: '#/components/schemas/Zone' } },
              { type: 'string', enum: ['automatic', 'zone-redundant'] },
            ],
          },
          virtualNetwork: { type: 'string', enum: ['new', 'existing'] },
          integration: { type: 'boolean' },
          ownPublicIp: { type: 'boolean' },
          ddosProtection: { type: 'boolean' },
          natGateway: { type: 'boolean' },
          fixedOutboundIp: { type: 'boolean' },
          developerPortal: { type: 'string', enum: ['Enabled', 'Disabled'] },
          privateDeveloperPortal: { type: 'boolean' },
        },
      },
      RankedOption: {
        type: 'object',
        required: [
          'tier',
          'pattern',
          'rank',
          'fit',
          'reasonsFor',
          'reasonsAgainst',
          'cost',
          'policy',
          'sketch',
        ],
        additionalProperties: false,
        properties: {
          tier: { $ref: '#/components/schemas/Tier' },
          pattern: { $ref: '#/components/schemas/Pattern' },
          rank: { type: 'number' },
          fit: { type: 'string', enum: ['best', 'good', 'possible'] },
          reasonsFor: {
            type: 'array',
            items: { $ref: '#/components/schemas/Reason' },
          },
          reasonsAgainst: {
            type: 'array',
            items: { $ref: '#/components/schemas/Reason' },
          },
          cost: {
            type: 'array',
            items: { $ref: '#/components/schemas/CostPart' },
          },
          policy: {
            type: 'object',
            required: ['verdict', 'text'],
            additionalProperties: false,
            properties: {
              verdict: {
                type: 'string',
                enum: ['allowed', 'against-policy', 'not-evaluated'],
              },
              text: { type: 'string' },
            },
          },
          sketch: { $ref: '#/components/schemas/DesignSketch' },
        },
      },
      ExcludedPair: {
        type: 'object',
        required: ['tier', 'pattern', 'reasons'],
        additionalProperties: false,
        properties: {
          tier: { $ref: '#/components/schemas/Tier' },
          pattern: { $ref: '#/components/schemas/Pattern' },
          reasons: {
            type: 'array',
            items: { $ref: '#/components/schemas/Reason' },
          },
        },
      },
      Recommendation: {
        description: 'Every pair of tier and pattern, ranked or excluded',
        type: 'object',
        required: ['asked', 'summary', 'options', 'excluded'],
        additionalProperties: false,
        properties: {
          asked: {
            type: 'array',
            items: { $ref: '#/components/schemas/NeedName' },
          },
          summary: { type: 'string' },
          options: {
            type: 'array',
            items: { $ref: '#/components/schemas/RankedOption' },
          },
          excluded: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExcludedPair' },
          },
        },
      },
      RecommendationWithSources: {
        type: 'object',
        required: ['recommendation', 'sources'],
        additionalProperties: false,
        properties: {
          recommendation: { $ref: '#/components/schemas/Recommendation' },
          sources: {
            description: 'The sources that the recommendation cites',
            type: 'array',
            items: { $ref: '#/components/schemas/Source' },
          },
        },
      },
      TransitionStep: {
        type: 'object',
        required: [
          'id',
          'title',
          'description',
          'interrupts',
          'duration',
          'callers',
          'rollback',
          'sources',
        ],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          interrupts: { type: 'string' },
          duration: { type: 'string' },
          callers: { type: 'string' },
          rollback: { type: 'string' },
          sources: {
            type: 'array',
            items: { $ref: '#/components/schemas/Source' },
          },
          design: { $ref: '#/components/schemas/GatewayDesign' },
        },
      },
      TransitionPlan: {
        description: 'The transition from one design to another',
        type: 'object',
        required: [
          'kind',
          'summary',
          'steps',
          'design',
          'differences',
          'because',
        ],
        additionalProperties: false,
        properties: {
          kind: {
            type: 'string',
            enum: ['none', 'in-place', 'phased', 'new-instance', 'impossible'],
          },
          summary: { type: 'string' },
          steps: {
            type: 'array',
            items: { $ref: '#/components/schemas/TransitionStep' },
          },
          design: { $ref: '#/components/schemas/GatewayDesign' },
          differences: {
            type: 'array',
            items: { $ref: '#/components/schemas/PostureDifference' },
          },
          because: {
            type: 'array',
            items: { $ref: '#/components/schemas/Finding' },
          },
        },
      },
    },
  },
} as const;

export const createOpenApiRouter = (
  options?: Parameters<
    typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
  >['1'],
) =>
  createValidatedOpenApiRouterFromGeneratedEndpointMap<EndpointMap>(
    spec,
    options,
  );
