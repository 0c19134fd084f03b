import type { Attachment } from '../patterns';

/** The whole instance is in a virtual network. */
export const CLASSIC_INJECTION = [
  'classic-external',
  'classic-internal',
] as const satisfies readonly Attachment[];

/** A virtual network in the way of the v2 tiers, workspace gateways not among them. */
export const V2_NETWORK = [
  'v2-injection',
  'v2-integration',
] as const satisfies readonly Attachment[];

export const WORKSPACE_NETWORK = [
  'workspace-integration',
  'workspace-injection',
] as const satisfies readonly Attachment[];

/** A virtual network in any way. */
export const ANY_NETWORK = [
  ...CLASSIC_INJECTION,
  ...V2_NETWORK,
  ...WORKSPACE_NETWORK,
] as const;
