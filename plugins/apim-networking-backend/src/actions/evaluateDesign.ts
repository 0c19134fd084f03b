import {
  PATTERN_NAMES,
  TIER_NAMES,
} from 'backstage-plugin-apim-networking-common';
import type { ActionOptions } from './ActionOptions';
import { callerOfAction } from './callerOfAction';
import { evaluatedDesignSchema, toEvaluatedDesign } from './postures';
import { validateActionInput } from './validateActionInput';

export function registerEvaluateDesign({
  actions,
  evaluations,
}: Pick<ActionOptions, 'actions' | 'evaluations'>): void {
  actions.register({
    name: 'evaluate-design',
    title: 'Evaluate the networking of a gateway design',
    description: `
Evaluates a wanted networking of one Azure API Management gateway by the rules of Azure, the policy of this organisation, and the waivers
in force for the gateway that the user may read: whether it is allowed, how it would be reached, and what is wrong, with the value seen, the value needed and
a remedy.

Use it before proposing or changing a gateway, and again after each change until "outcome" is not "denied". To find out which tier and
pattern to begin with, use recommend.

Nothing is stored and nothing is built: it is no decision, and gives no right to deploy. It knows only what the design says. It does not
look at Azure, so it cannot know whether names are taken, quotas are left or ranges are used elsewhere.

An invalid design is not an error of this tool: "parsed" is then false, and "issues" says why.
    `.trim(),
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z
          .object({
            design: z.record(z.unknown()).describe(
              `
The design, as spec.networking of a gateway in the catalog has it. Required: "name" (of the service in Azure, 1 to 50 letters, digits
and hyphens), "environment" (such as production), "tier" (one of ${TIER_NAMES.join(
                ', ',
              )}), "region" (such as westeurope) and "pattern" (one of ${PATTERN_NAMES.join(
                ', ',
              )}). Often: "units" (scale units, whole number), "virtualNetwork" ({"name", "addressSpace": [CIDR]}), "gatewaySubnet" ({"name", "prefix": CIDR}), "privateEndpoints"
([{"subnet": {"name", "prefix": CIDR}}]), "publicNetworkAccess" ("Enabled" or "Disabled"), "zones" (["1", "2", "3"]). Unknown fields are named in
"issues".
              `.trim(),
            ),
          })
          .strict(),
      output: z => evaluatedDesignSchema(z),
    },
    examples: [
      {
        title: 'A gateway that the internet cannot reach',
        input: {
          design: {
            name: 'apim-orders-prod',
            environment: 'production',
            tier: 'StandardV2',
            units: 2,
            region: 'westeurope',
            pattern: 'isolated',
            virtualNetwork: {
              name: 'vnet-orders',
              addressSpace: ['10.20.0.0/16'],
            },
            gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
            privateEndpoints: [
              { subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' } },
            ],
          },
        },
      },
    ],
    action: async ({ input, credentials }) => {
      validateActionInput(input);
      const evaluation = await evaluations.evaluate(input.design, {
        credentials: callerOfAction(credentials),
      });
      return { output: toEvaluatedDesign(evaluation) };
    },
  });
}
