import {
  evaluateDesign,
  type GatewayPosture,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { canonicalDigest } from 'backstage-plugin-apim-networking-node';
import type { NameDeclaration, StoredGateway } from '../database';

export const AT = '2026-01-01T00:00:00.000Z';

/** A design of a public gateway, with what a test changes. */
export function publicDesign(change: object = {}): object {
  return {
    name: 'apim-test',
    environment: 'development',
    tier: 'StandardV2',
    region: 'westeurope',
    pattern: 'public',
    ...change,
  };
}

/** A design that nobody on the internet can reach, with what a test changes. */
export function isolatedDesign(change: object = {}): object {
  return publicDesign({
    pattern: 'isolated',
    virtualNetwork: { name: 'vnet-test', addressSpace: ['10.20.0.0/22'] },
    gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/24' },
    privateEndpoints: [{ subnet: { name: 'snet-pe', prefix: '10.20.1.0/27' } }],
    ...change,
  });
}

/** What a gateway whose design can be understood says of its name. */
export function nameDeclaration({ posture }: StoredGateway): NameDeclaration[] {
  const { declared, entityRef, owner, system } = posture;
  if (!declared.ok) return [];
  const serviceName = declared.evaluation.design.name.toLowerCase();
  return [{ serviceName, entityRef, owner, system }];
}

/** A gateway that declares a design, as the store has it. */
export function storedGateway(
  name: string,
  design: unknown,
  change: Partial<GatewayPosture> & {
    changedAt?: string;
    evaluatedBy?: string;
    policy?: NetworkingPolicy;
  } = {},
): StoredGateway {
  const {
    changedAt = AT,
    evaluatedBy = 'ruleset:policy',
    policy,
    ...posture
  } = change;
  return {
    posture: {
      entityRef: `resource:default/${name}`,
      title: name,
      declared: evaluateDesign(design, { policy }),
      evidence: { kind: 'declared', readAt: AT, changedAt },
      ...posture,
    },
    declarationDigest: canonicalDigest({ design }),
    evaluatedBy,
  };
}
