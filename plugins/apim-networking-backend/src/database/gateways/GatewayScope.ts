import type { Scope } from '../sql/Scope';

/** What a gateway can be told apart by where it is asked who may see it. */
export type GatewayFact = 'owner' | 'system' | 'environment' | 'exposure';

/** Gateways of which a fact is one of some values. */
export interface GatewayCondition {
  fact: GatewayFact;
  values: string[];
}

/** A part of all gateways. */
export type GatewayScope = Scope<GatewayCondition>;
