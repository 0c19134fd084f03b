import type { ArmResource } from '../../arm/ArmResource';
import type { GatewayDesignInput } from '../../design';
import { exampleDesign } from '../../design/exampleDesigns';
import type { PatternName } from '../../patterns';
import type { TierName } from '../../tiers';
import type { Severity } from '../../finding/finding';

/**
 * A whole design that a rule is tried on.
 *
 * @public
 */
export interface DesignExample {
  kind: 'design';
  design: GatewayDesignInput;
  /** The present design of the instance, where a change is evaluated. */
  present?: GatewayDesignInput;
  /** Whether the instance is known to exist. Default: not known. */
  exists?: boolean;
}

/**
 * ARM resources that a rule is tried on, for what a design cannot express. The first one is the gateway.
 *
 * @public
 */
export interface ArmExample {
  kind: 'arm';
  resources: ArmResource[];
  evidence: 'planned' | 'observed';
}

/** @public */
export type ExampleInput = DesignExample | ArmExample;

/**
 * What violates a rule, and the closest that does not. The test of the rule evaluates both, its page shows them.
 *
 * @public
 */
export interface RuleExample {
  /** What it is about, where a rule has several. */
  title?: string;
  bad: ExampleInput;
  good: ExampleInput;
  /** Where `bad` violates the rule. */
  at: string;
  /** Default: the severity of the rule. */
  severity?: Severity;
  /** The policy that both are evaluated by, as an organization writes it. Default: none. */
  policy?: Readonly<Record<string, unknown>>;
}

/** The example design of a pattern and a tier, with other properties. */
export function design(
  pattern: PatternName,
  tier: TierName,
  changes: Partial<GatewayDesignInput> = {},
  context: Pick<DesignExample, 'present' | 'exists'> = {},
): DesignExample {
  return {
    kind: 'design',
    design: exampleDesign(pattern, tier, changes),
    ...context,
  };
}

/** ARM resources, the gateway first. */
export function arm(
  resources: ArmResource[],
  evidence: ArmExample['evidence'] = 'planned',
): ArmExample {
  return { kind: 'arm', resources, evidence };
}
