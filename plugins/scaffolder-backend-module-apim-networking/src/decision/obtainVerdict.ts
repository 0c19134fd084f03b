import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import {
  evaluateParsedDesign,
  type Decision,
  type DecisionContext,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import {
  designDigest,
  type ApimNetworkingService,
} from 'backstage-plugin-apim-networking-node';
import type { Verdict } from './requireAllowed';

type RunContext = Pick<
  ActionContext<{}>,
  | 'checkpoint'
  | 'getInitiatorCredentials'
  | 'isDryRun'
  | 'logger'
  | 'task'
  | 'templateInfo'
> & { user?: { ref?: string } };

/** A design, and whose the gateway will be that the catalog does not have yet. */
export interface WantedGateway {
  design: GatewayDesign;
  owner?: string;
  system?: string;
}

/**
 * Has the design judged: by a decision that exists already, by a new one of the backend, or, in a dry run, which records
 * nothing, by the rules here.
 *
 * @throws ForwardedError of the backend’s own error when it gives no decision
 */
export async function obtainVerdict(
  ctx: RunContext,
  decisions: ApimNetworkingService,
  wanted: WantedGateway,
  decisionId: string | undefined,
): Promise<Verdict> {
  if (!decisionId && ctx.isDryRun) return judgeHere(ctx, wanted.design);
  try {
    const credentials = await ctx.getInitiatorCredentials();
    const decision = decisionId
      ? await decisions.decision(decisionId, { credentials })
      : await decide(ctx, decisions, wanted, credentials);
    return { ...decision, recorded: true };
  } catch (error) {
    throw new ForwardedError(
      'The apim-networking backend gave no decision on the design, so nothing was generated',
      error,
    );
  }
}

function judgeHere(ctx: RunContext, design: GatewayDesign): Verdict {
  ctx.logger.info(
    'Dry run: the design is judged by the rules of the platform alone, without the policy of the organisation; no decision is recorded',
  );
  const evaluation = evaluateParsedDesign(design);
  return {
    id: 'dry-run',
    recorded: false,
    outcome: evaluation.outcome,
    digest: designDigest(design),
    evaluation,
    requestedBy: ctx.user?.ref ?? 'unknown',
    decidedAt: new Date().toISOString(),
    validUntil: new Date().toISOString(),
    // It allows this run alone, which makes nothing to keep.
    valid: true,
  };
}

async function decide(
  ctx: RunContext,
  decisions: ApimNetworkingService,
  { design, ...belonging }: WantedGateway,
  credentials: BackstageCredentials,
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
      });
      return { id: decided.id };
    },
  });
  return decided ?? (await decisions.decision(id, { credentials }));
}

function contextOf(
  { task, templateInfo }: RunContext,
  { owner, system }: Omit<WantedGateway, 'design'>,
): DecisionContext {
  return {
    taskId: task.id,
    ...(templateInfo && { templateRef: templateInfo.entityRef }),
    ...(owner && { owner }),
    ...(system && { system }),
  };
}
