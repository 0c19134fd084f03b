export type { EnvironmentPolicy, NetworkingPolicy } from './schema';

/**
 * Options that a policy can require, by what an engineer calls them.
 *
 * @public
 */
export const DESIGN_OPTIONS = [
  'zones',
  'multi-region',
  'ddos-protection',
  'private-endpoints-only',
  'private-developer-portal',
  'web-application-firewall',
  'customer-managed-public-ip',
  'forced-tunnel',
  'nat-gateway',
  'custom-domain',
] as const;

/** @public */
export type DesignOption = (typeof DESIGN_OPTIONS)[number];

/**
 * How long a waiver lasts at most, where the policy does not say.
 *
 * @public
 */
export const DEFAULT_WAIVER_DAYS = 90;
