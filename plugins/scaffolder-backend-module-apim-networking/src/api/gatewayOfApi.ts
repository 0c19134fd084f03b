import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  ANNOTATION_DECISION,
  patterns,
  type GatewayDesign,
  type PatternName,
} from 'backstage-plugin-apim-networking-common';
import { requireGatewayDesign } from '../catalog/requireGateway';
import type { ApiPolicy } from './apiPolicy';

/** Patterns whose Bicep makes the fragment that rejects callers who do not come through a private endpoint. */
const WITH_FRAGMENT: readonly PatternName[] = [
  'private-endpoint',
  'isolated',
  'private-endpoint-appgw-waf',
];

/**
 * The gateway that an API is exposed through.
 *
 * @param shown - the reference as it was given
 * @throws InputError for what is no gateway or declares no networking, and for the gateway of a workspace
 */
export function requireGatewayForApi(
  entity: Entity,
  shown: string,
): GatewayDesign {
  const design = requireGatewayDesign(entity, 'gateway', shown);
  if (patterns[design.pattern].workspaceGateway) {
    throw new InputError(
      `gateway must be an instance, got ${JSON.stringify(shown)}, of pattern ${
        design.pattern
      }. The team of a workspace creates its APIs in the workspace.`,
    );
  }
  return design;
}

/** Host name by which the gateway is called: the first of its own, else that of Azure. */
export function hostNameOf({ name, customDomains }: GatewayDesign): string {
  return (
    customDomains?.find(({ type }) => type === 'Proxy')?.hostName ??
    `${name.toLocaleLowerCase('en-US')}.azure-api.net`
  );
}

/**
 * The policy of an API on a gateway.
 *
 * @throws InputError for what the gateway does not have
 */
export function policyOfApi(
  design: GatewayDesign,
  entity: Entity,
  input: {
    privateEndpointOnly?: boolean;
    callsPerMinute?: number;
    subscriptionRequired: boolean;
  },
): ApiPolicy {
  const { privateEndpointOnly, callsPerMinute, subscriptionRequired } = input;
  const { privateEndpoint, frontDoor } = patterns[design.pattern];
  if (
    privateEndpointOnly &&
    !privateEndpoint &&
    !frontDoor &&
    !design.privateEndpoints?.length
  ) {
    throw new InputError(
      `privateEndpointOnly must be false for a gateway without a private endpoint, got true for ${design.name} of pattern ${design.pattern}. Nobody could reach the API.`,
    );
  }
  if (
    callsPerMinute &&
    !subscriptionRequired &&
    design.tier === 'Consumption'
  ) {
    throw new InputError(
      `callsPerMinute must be omitted without subscriptionRequired on the tier Consumption, got ${callsPerMinute}. Consumption limits calls by subscription only.`,
    );
  }
  // The Bicep of this suite makes the fragment, so that a gateway has it that was made by a decision.
  const hasFragment =
    WITH_FRAGMENT.includes(design.pattern) &&
    entity.metadata.annotations?.[ANNOTATION_DECISION] !== undefined;
  const way = hasFragment ? 'fragment' : 'in-place';
  return {
    privateEndpointOnly: privateEndpointOnly ? way : undefined,
    rateLimit: callsPerMinute
      ? {
          callsPerMinute,
          by: subscriptionRequired ? 'subscription' : 'address',
        }
      : undefined,
  };
}
