import type { GatewayPosture } from 'backstage-plugin-apim-networking-common';
import type { ActionOptions } from './ActionOptions';
import { callerOfAction } from './callerOfAction';
import { evaluatedDesignSchema, toEvaluatedDesign } from './postures';
import { readReference } from './readReference';
import { validateActionInput } from './validateActionInput';

export function registerGetApiPosture({
  actions,
  postures,
}: Pick<ActionOptions, 'actions' | 'postures'>): void {
  actions.register({
    name: 'get-api-posture',
    title: 'Get the networking posture of an API',
    description: `
How the Azure API Management gateways of one API are reached, where their calls can go, and which rules they break.

Use it to answer whether an API is public, who can call it, from which networks, and what is wrong with its gateway.

The answer follows from what the catalog declares, as it was last read, at most about a minute ago: "readAt" says when. It does not look
at Azure: whether what runs there is what was declared, it does not say. It says nothing of authentication, products, policies or
backends of the API, only of its network. An API may name several gateways, or none: then "gateways" is empty, and nothing is known of
how it is reached. Gateways that the caller cannot see are only counted, in "notReadable": where it is not 0, the API can be reached in
other ways than "gateways" says, so say that the answer is by what the caller can see.

Fails with NotFoundError for an API that the catalog does not have or the caller may not see.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            entityRef: z
              .string()
              .max(300)
              .describe(
                'The API in the catalog, such as api:default/orders; kind and namespace may be omitted',
              ),
          })
          .strict(),
      output: z =>
        z.object({
          entityRef: z.string(),
          title: z.string(),
          gateways: z.array(
            evaluatedDesignSchema(z).extend({
              entityRef: z.string().describe('The gateway in the catalog'),
              title: z.string(),
              owner: z.string().optional().describe('Entity reference'),
              system: z.string().optional().describe('Entity reference'),
              service: z
                .string()
                .optional()
                .describe('Name of the API Management service in Azure'),
              environment: z.string().optional(),
              region: z.string().optional().describe('The primary one'),
              readAt: z
                .string()
                .describe('When the declaration was last read, ISO 8601'),
            }),
          ),
          unresolved: z
            .array(z.object({ reference: z.string(), reason: z.string() }))
            .describe('What the API names and what is no gateway'),
          notReadable: z
            .number()
            .int()
            .describe('How many more gateways it has that you may not see'),
        }),
    },
    action: async ({ input, credentials }) => {
      validateActionInput(input);
      const posture = await postures.getApi(
        readReference(input.entityRef, 'api'),
        { credentials: callerOfAction(credentials) },
      );
      return {
        output: {
          entityRef: posture.entityRef,
          title: posture.title,
          gateways: posture.gateways.map(toGateway),
          unresolved: posture.unresolved,
          notReadable: posture.notReadable ?? 0,
        },
      };
    },
  });
}

function toGateway(gateway: GatewayPosture) {
  const { entityRef, title, owner, system, declared, evidence } = gateway;
  const design = declared.ok ? declared.evaluation.design : undefined;
  return {
    entityRef,
    title,
    ...(owner && { owner }),
    ...(system && { system }),
    ...(design && {
      service: design.name,
      environment: design.environment,
      region: design.region,
    }),
    readAt: evidence.readAt,
    ...toEvaluatedDesign(declared),
  };
}
