import type { GatewayDesign } from 'backstage-plugin-apim-networking-common';

/**
 * The deployments that a design takes, the first one first.
 *
 * @public
 */
export type Phase = 'bootstrap' | 'lockdown';

/**
 * Azure closes public access only on a service that exists and has an approved private connection: a design that is closed takes
 * two deployments, every other one takes one. Source: `pe2025`.
 */
export function phasesOf(
  design: Pick<GatewayDesign, 'publicNetworkAccess'>,
): Phase[] {
  return design.publicNetworkAccess === 'Disabled'
    ? ['bootstrap', 'lockdown']
    : [];
}
