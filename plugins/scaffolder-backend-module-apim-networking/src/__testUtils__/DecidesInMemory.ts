import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  evaluateParsedDesign,
  RULESET_VERSION,
  type Decision,
  type DecisionConfirmation,
  type DecisionDeployment,
  type DecisionPreview,
  type GatewayDesign,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import {
  designDigest,
  type ApimNetworkingService,
  type DecideOptions,
  type PreviewOptions,
} from 'backstage-plugin-apim-networking-node';

/** Decides as the backend does, by the real rules and a policy, and keeps the decisions in memory. */
export class DecidesInMemory implements ApimNetworkingService {
  readonly decisions = new Map<string, Decision>();
  readonly requests: DecideOptions[] = [];
  readonly previewed: PreviewOptions[] = [];
  /** Why the caller has no permission, where they have none. */
  forbids?: string;
  readonly #idsByKey = new Map<string, string>();
  readonly #policy: NetworkingPolicy | undefined;

  constructor(policy?: NetworkingPolicy) {
    this.#policy = policy;
  }

  async decide(
    design: GatewayDesign,
    options: DecideOptions,
  ): Promise<Decision> {
    this.requests.push(options);
    const earlier = this.#idsByKey.get(options.idempotencyKey ?? '');
    if (earlier) return this.decision(earlier);
    const evaluation = evaluateParsedDesign(design, {
      policy: this.#policy,
      generation: options.generation,
    });
    const decision: Decision = {
      id: `00000000-0000-4000-8000-${String(this.requests.length).padStart(
        12,
        '0',
      )}`,
      outcome: evaluation.outcome,
      design,
      digest: designDigest(design),
      evaluation,
      waiversUsed: [],
      ...(options.context && { context: options.context }),
      requestedBy: 'user:default/mock',
      decidedAt: '2026-11-24T09:00:00.000Z',
      validUntil: '2026-12-24T09:00:00.000Z',
      valid: !options.pending,
      ...(options.pending && { pending: true }),
      rulesetVersion: RULESET_VERSION,
      policyDigest: designDigest(this.#policy ?? {}),
    };
    this.decisions.set(decision.id, decision);
    if (options.idempotencyKey) {
      this.#idsByKey.set(options.idempotencyKey, decision.id);
    }
    return decision;
  }

  /** The tasks that confirmed their decisions. */
  readonly confirmed: string[] = [];

  async confirmDecisions(taskId: string): Promise<DecisionConfirmation> {
    this.confirmed.push(taskId);
    const pending = [...this.decisions.values()].filter(
      decision => decision.pending && decision.context?.taskId === taskId,
    );
    for (const { pending: _, ...decision } of pending) {
      this.decisions.set(decision.id, { ...decision, valid: true });
    }
    return { decisionIds: pending.map(({ id }) => id) };
  }

  /** The digests that each decision was bound to. */
  readonly bound: Array<{ decisionId: string; digest: string }> = [];
  /** What the portal signs with its key, where a test gives it one. */
  statement: string | undefined;

  async bindDeployment(
    decisionId: string,
    digest: string,
  ): Promise<DecisionDeployment> {
    const { design } = await this.decision(decisionId);
    this.bound.push({ decisionId, digest });
    return {
      decisionId,
      gateway: design.name.toLowerCase(),
      environment: design.environment,
      digest,
      boundAt: '2026-11-24T09:00:00.000Z',
      ...(this.statement && { statement: this.statement }),
    };
  }

  async preview(
    design: GatewayDesign,
    options: PreviewOptions,
  ): Promise<DecisionPreview> {
    this.previewed.push(options);
    if (this.forbids) throw new NotAllowedError(this.forbids);
    const evaluation = evaluateParsedDesign(design, {
      policy: this.#policy,
      generation: options.generation,
    });
    return {
      outcome: evaluation.outcome,
      digest: designDigest(design),
      evaluation,
      requestedBy: 'user:default/mock',
      evaluatedAt: '2026-11-24T09:00:00.000Z',
    };
  }

  async decision(id: string): Promise<Decision> {
    const decision = this.decisions.get(id);
    if (!decision) throw new NotFoundError(`There is no decision ${id}`);
    return decision;
  }
}
