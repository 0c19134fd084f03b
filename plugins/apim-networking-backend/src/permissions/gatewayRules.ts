import { createPermissionRule } from '@backstage/plugin-permission-node';
import { EXPOSURES } from 'backstage-plugin-apim-networking-common';
import { z } from 'zod';
import type { GatewayCondition, GatewayFact } from '../database';
import { postureState } from '../history';
import { gatewayResourceRef, type ScopedGateway } from './gatewayResourceRef';

function valueOf(
  { owner, system, declared, environment }: ScopedGateway,
  fact: GatewayFact,
): string | undefined {
  switch (fact) {
    case 'owner':
      return owner;
    case 'system':
      return system;
    case 'environment':
      if (environment !== undefined) return environment;
      return declared.ok ? declared.evaluation.design.environment : undefined;
    default:
      return postureState(declared).exposure;
  }
}

/** All rules compare in lower case, in which entity references, environments and exposures are known. */
function condition(fact: GatewayFact, values: string[]): GatewayCondition {
  return { fact, values: values.map(value => value.toLowerCase()) };
}

/** The same of a posture as of a row; what is not known is none of the values. */
function meets(
  gateway: ScopedGateway,
  { fact, values }: GatewayCondition,
): boolean {
  const value = valueOf(gateway, fact);
  return value !== undefined && values.includes(value);
}

/** Whose owner is one of the entity references that a user has claims of. */
export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow gateways that one of the claims owns',
  resourceRef: gatewayResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity references, such as the user’s ownership claims'),
  }),
  apply: (gateway, { claims }) => meets(gateway, condition('owner', claims)),
  toQuery: ({ claims }) => condition('owner', claims),
});

/** Whose design is for one of the environments. */
export const hasEnvironment = createPermissionRule({
  name: 'HAS_ENVIRONMENT',
  description: 'Allow gateways of one of the environments',
  resourceRef: gatewayResourceRef,
  paramsSchema: z.object({
    environments: z.array(z.string()).describe('Such as production'),
  }),
  apply: (gateway, { environments }) =>
    meets(gateway, condition('environment', environments)),
  toQuery: ({ environments }) => condition('environment', environments),
});

/** That are exposed in one of the ways. */
export const hasExposure = createPermissionRule({
  name: 'HAS_EXPOSURE',
  description: 'Allow gateways that are exposed in one of the ways',
  resourceRef: gatewayResourceRef,
  paramsSchema: z.object({
    exposures: z.array(z.enum(EXPOSURES)).describe('Such as public'),
  }),
  apply: (gateway, { exposures }) =>
    meets(gateway, condition('exposure', exposures)),
  toQuery: ({ exposures }) => condition('exposure', exposures),
});

/** That belong to one of the systems. */
export const inSystem = createPermissionRule({
  name: 'IN_SYSTEM',
  description: 'Allow gateways that belong to one of the systems',
  resourceRef: gatewayResourceRef,
  paramsSchema: z.object({
    systems: z
      .array(z.string())
      .describe('Entity references, such as system:default/payments'),
  }),
  apply: (gateway, { systems }) => meets(gateway, condition('system', systems)),
  toQuery: ({ systems }) => condition('system', systems),
});

export const gatewayRules = { isOwner, hasEnvironment, hasExposure, inSystem };
