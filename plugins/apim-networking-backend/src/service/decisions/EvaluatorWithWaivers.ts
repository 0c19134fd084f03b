import type {
  EvaluationResult,
  Waiver,
} from 'backstage-plugin-apim-networking-common';
import { canonicalDigest } from 'backstage-plugin-apim-networking-node';
import type { Clock, InForceOptions, WaiverStore } from '../../database';
import type { DesignEvaluator } from './DesignEvaluator';

/** Evaluates the designs that it was made for, by the waivers that were in force then. */
export interface BatchEvaluator {
  /** When that is, by the clock of the database, ISO 8601. */
  readonly at: string;
  /** What evaluates a design: the ruleset, the policy, and the waivers in force for its gateway. */
  evaluatedBy(design: unknown, options?: EvaluateOptions): string;
  /** Never throws. */
  evaluate(design: unknown, options?: EvaluateOptions): EvaluationResult;
}

export interface EvaluateOptions {
  /** Of an entity that does not hold the name that it declares: the waivers are those of another gateway. */
  withoutWaivers?: boolean;
  /** Whether Bicep is generated from the design, so that the rules of that stage apply too. */
  generation?: boolean;
}

/** Evaluates designs by the ruleset, the policy and the waivers in force. */
export interface EvaluatorWithWaivers {
  /** Reads the waivers for some designs, in one query for many. */
  forDesigns(
    designs: readonly unknown[],
    options?: InForceOptions,
  ): Promise<BatchEvaluator>;
}

export class DefaultEvaluatorWithWaivers implements EvaluatorWithWaivers {
  readonly #evaluator: DesignEvaluator;
  readonly #waivers: Pick<WaiverStore, 'inForce'>;
  readonly #clock: Clock;

  static create(options: {
    evaluator: DesignEvaluator;
    waivers: Pick<WaiverStore, 'inForce'>;
    clock: Clock;
  }) {
    return new DefaultEvaluatorWithWaivers(
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
  ): Promise<BatchEvaluator> {
    const evaluator = this.#evaluator;
    const base = `${evaluator.rulesetVersion}:${evaluator.policyDigest}`;
    const now = await this.#clock.now();
    const names = designs.flatMap(design => nameOf(design) ?? []);
    const waivers = await this.#waivers.inForce(names, now, inForce);
    const ofDesign = (design: unknown, options: EvaluateOptions = {}) => {
      const name = nameOf(design);
      if (options.withoutWaivers) return [];
      return waivers.filter(({ gateway }) => gateway === name);
    };
    return {
      at: now,
      evaluatedBy: (design, options) => {
        const own = ofDesign(design, options);
        return own.length > 0 ? `${base}:${fingerprint(own)}` : base;
      },
      evaluate: (design, options) =>
        evaluator.evaluate(design, {
          generation: options?.generation,
          waivers: { items: ofDesign(design, options), at: now },
        }),
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
