import type { Scope } from '../sql/Scope';

/** The facts of a gateway that decide who can see it. */
export type GatewayFact = 'owner' | 'system' | 'environment' | 'exposure';

/** Gateways of which a fact is one of some values. */
export interface GatewayCondition {
  fact: GatewayFact;
  values: string[];
}

/** A part of all gateways. */
export type GatewayScope = Scope<GatewayCondition>;
