import { audited } from '../router/responses/audited';
import type { ActionOptions } from './ActionOptions';
import { callerOfAction } from './callerOfAction';
import { validateActionInput } from './validateActionInput';

export function registerRequestWaiver({
  actions,
  waivers,
  auditor,
}: Pick<ActionOptions, 'actions' | 'waivers' | 'auditor'>): void {
  actions.register({
    name: 'request-waiver',
    title: 'Request a waiver',
    description: `
Asks, in the name of the user who is signed in, for a time-limited exception of one gateway from one rule. Somebody else approves or
rejects it: until then nothing changes, and the gateway stays as denied as it was.

Use it only when the user wants an exception and has given the reason, and after trying to repair the design: explain-rule says how, and
whether the rule can be waived at all. What Azure itself rejects nobody can allow. Show the user rule, gateway, reason and end before you
ask, since others read them and the user answers for them. Never make up a reason.

It writes one record, notifies the approvers, and deletes or changes nothing else; the user can withdraw the request in the portal. It does
not approve: no action does.

Fails with NotAllowedError without the permission apim-networking.waiver.request, and for a service, which answers for nothing;
with InputError for a rule that nobody can waive, a reason that is empty, or an end that is over or too far away (the message says how
far the policy goes); and with ConflictError where a request for the same rule and gateway waits already.
    `.trim(),
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z
          .object({
            ruleId: z
              .string()
              .max(40)
              .describe('Id of a rule, such as POL-002'),
            gateway: z
              .string()
              .max(100)
              .describe(
                'Name of the API Management service in Azure, such as apim-orders-prod; no entity reference',
              ),
            environment: z
              .string()
              .max(100)
              .describe('Of the gateway’s design, such as production'),
            reason: z
              .string()
              .max(2000)
              .describe(
                'Why it is needed, in the words of the user, 1 to 2000 characters of plain text',
              ),
            until: z
              .string()
              .max(40)
              .describe(
                'When it ends: ISO 8601 with a time zone, such as 2027-01-31T17:00:00Z',
              ),
            renews: z
              .string()
              .max(40)
              .optional()
              .describe(
                'Id of a waiver in force for the same rule and gateway that this one takes over from',
              ),
          })
          .strict(),
      output: z =>
        z.object({
          id: z.string().describe('UUID of the waiver'),
          status: z.string().describe('requested: somebody else has to decide'),
          ruleId: z.string(),
          gateway: z.string(),
          environment: z.string(),
          until: z.string().describe('ISO 8601'),
          requestedBy: z.string().describe('Entity reference of the user'),
        }),
    },
    action: async ({ input, credentials }) => {
      validateActionInput(input);
      const caller = callerOfAction(credentials);
      const { id, status, ruleId, gateway, environment, until, requestedBy } =
        await audited(
          auditor,
          {
            eventId: 'waiver-request',
            severityLevel: 'medium',
            meta: { by: 'action', actor: actorOf(caller) },
          },
          () => waivers.request(input, { credentials: caller }),
          waiver => ({
            waiverId: waiver.id,
            ruleId: waiver.ruleId,
            gateway: waiver.gateway,
            environment: waiver.environment,
            status: waiver.status,
            until: waiver.until,
          }),
        );
      return {
        output: {
          id,
          status,
          ruleId,
          gateway,
          environment,
          until,
          requestedBy,
        },
      };
    },
  });
}

/** An action has no HTTP request that the audit log could take the actor from. */
function actorOf({ principal }: ReturnType<typeof callerOfAction>): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}
