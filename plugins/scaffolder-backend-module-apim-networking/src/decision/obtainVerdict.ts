import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type {
  Decision,
  DecisionContext,
  GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import {
  designDigest,
  type ApimNetworkingService,
} from 'backstage-plugin-apim-networking-node';
import { describeBackendError } from './describeBackendError';
import type { Verdict } from './requireAllowed';

type RunContext = Pick<
  ActionContext<{}>,
  | 'checkpoint'
  | 'getInitiatorCredentials'
  | 'isDryRun'
  | 'logger'
  | 'task'
  | 'templateInfo'
>;

/** How a design is decided on. */
export interface VerdictOptions {
  /** A decision that exists already; undefined: a new one. */
  decisionId?: string;
  /** Whether Bicep is generated from the design in any case, so that the rules of that stage apply too. */
  generation: boolean;
}

/** A design, and whose the gateway will be that the catalog does not have yet. */
export interface WantedGateway {
  design: GatewayDesign;
  owner?: string;
  system?: string;
}

/**
 * Has the design decided on: by a decision that exists already or by a new one of the backend. A dry run records nothing; the backend
 * says what the decision would be, by the policy and the permissions of the caller.
 *
 * @throws ForwardedError of the backend’s own error when it gives no decision
 */
export async function obtainVerdict(
  ctx: RunContext,
  decisions: ApimNetworkingService,
  wanted: WantedGateway,
  options: VerdictOptions,
): Promise<Verdict> {
  try {
    const credentials = await ctx.getInitiatorCredentials();
    const { decisionId, generation } = options;
    if (!decisionId && ctx.isDryRun) {
      return await preview(ctx, decisions, wanted, credentials, generation);
    }
    const decision = decisionId
      ? await decisions.decision(decisionId, { credentials })
      : await decide(ctx, decisions, wanted, credentials, generation);
    return { ...decision, recorded: true };
  } catch (error) {
    throw new ForwardedError(
      `The apim-networking backend gave no decision on the design of ${
        wanted.design.name
      }, so nothing was generated: ${describeBackendError(error)}`,
      error,
    );
  }
}

async function preview(
  ctx: RunContext,
  decisions: ApimNetworkingService,
  { design, ...belonging }: WantedGateway,
  credentials: BackstageCredentials,
  generation: boolean,
): Promise<Verdict> {
  ctx.logger.info(
    'Dry run: the backend says what its decision would be; no decision is recorded',
  );
  const context = contextOf(ctx, belonging);
  return {
    ...(await decisions.preview(design, {
      credentials,
      context,
      generation,
    })),
    recorded: false,
  };
}

async function decide(
  ctx: RunContext,
  decisions: ApimNetworkingService,
  { design, ...belonging }: WantedGateway,
  credentials: BackstageCredentials,
  generation: boolean,
): Promise<Decision> {
  const digest = designDigest(design);
  let decided: Decision | undefined;
  // A recovered task finds the id that it recorded; the key covers a crash between the answer and the record.
  const { id } = await ctx.checkpoint({
    key: `decision.${digest}`,
    fn: async () => {
      decided = await decisions.decide(design, {
        credentials,
        idempotencyKey: `${ctx.task.id}/${digest}`,
        context: contextOf(ctx, belonging),
        generation,
        // Until the last step of the template: a task that fails leaves no allowed decision.
        pending: true,
      });
      return { id: decided.id };
    },
  });
  return decided ?? (await decisions.decision(id, { credentials }));
}

function contextOf(
  { isDryRun, task, templateInfo }: RunContext,
  { owner, system }: Omit<WantedGateway, 'design'>,
): DecisionContext {
  return {
    ...(!isDryRun && { taskId: task.id }),
    ...(templateInfo && { templateRef: templateInfo.entityRef }),
    ...(owner && { owner }),
    ...(system && { system }),
  };
}
