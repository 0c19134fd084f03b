import {
  applyWaivers,
  type EvaluationResult,
  type Waiver,
} from 'backstage-plugin-apim-networking-common';
import { canonicalDigest } from 'backstage-plugin-apim-networking-node';
import type { Clock, InForceOptions, WaiverStore } from '../../database';
import type { DesignEvaluator } from './DesignEvaluator';

/** Judges the designs that it was made for, by the waivers that were in force then. */
export interface Judgement {
  /** When that is, by the clock of the database, ISO 8601. */
  readonly at: string;
  /** What judges a design: the ruleset, the policy, and the waivers in force for its gateway. */
  judgedBy(design: unknown, options?: JudgeOptions): string;
  /** Never throws. */
  judge(design: unknown, options?: JudgeOptions): EvaluationResult;
}

export interface JudgeOptions {
  /** Of an entity that does not hold the name that it declares: the waivers are those of another gateway. */
  withoutWaivers?: boolean;
}

/** Judges designs by the ruleset, the policy and the waivers in force. */
export interface DesignJudge {
  /** Reads the waivers for some designs, in one query for many. */
  forDesigns(
    designs: readonly unknown[],
    options?: InForceOptions,
  ): Promise<Judgement>;
}

export class DefaultDesignJudge implements DesignJudge {
  readonly #evaluator: DesignEvaluator;
  readonly #waivers: Pick<WaiverStore, 'inForce'>;
  readonly #clock: Clock;

  static create(options: {
    evaluator: DesignEvaluator;
    waivers: Pick<WaiverStore, 'inForce'>;
    clock: Clock;
  }) {
    return new DefaultDesignJudge(
      options.evaluator,
      options.waivers,
      options.clock,
    );
  }

  private constructor(
    evaluator: DesignEvaluator,
    waivers: Pick<WaiverStore, 'inForce'>,
    clock: Clock,
  ) {
    this.#evaluator = evaluator;
    this.#waivers = waivers;
    this.#clock = clock;
  }

  async forDesigns(
    designs: readonly unknown[],
    inForce?: InForceOptions,
  ): Promise<Judgement> {
    const evaluator = this.#evaluator;
    const base = `${evaluator.rulesetVersion}:${evaluator.policyDigest}`;
    const now = await this.#clock.now();
    const names = designs.flatMap(design => nameOf(design) ?? []);
    const waivers = await this.#waivers.inForce(names, now, inForce);
    const ofDesign = (design: unknown, options: JudgeOptions = {}) => {
      const name = nameOf(design);
      if (options.withoutWaivers) return [];
      return waivers.filter(({ gateway }) => gateway === name);
    };
    return {
      at: now,
      judgedBy: (design, options) => {
        const own = ofDesign(design, options);
        return own.length > 0 ? `${base}:${fingerprint(own)}` : base;
      },
      judge: (design, options) => {
        const result = evaluator.evaluate(design);
        return result.ok
          ? {
              ok: true,
              evaluation: applyWaivers(
                result.evaluation,
                ofDesign(design, options),
                now,
              ),
            }
          : result;
      },
    };
  }
}

/** The name of the service that a design is about, in lower case, of anything at all. */
function nameOf(design: unknown): string | undefined {
  const name =
    design !== null && typeof design === 'object' && 'name' in design
      ? design.name
      : undefined;
  return typeof name === 'string' ? name.toLowerCase() : undefined;
}

function fingerprint(waivers: Waiver[]): string {
  return canonicalDigest(
    waivers.map(({ id, until }) => `${id} ${until}`).sort(),
  ).slice(0, 16);
}
