import {
  hasInternetCallers,
  hasNetworkCallers,
  privateBackends,
  wantsFirewall,
  wantsIsolation,
  type Candidate,
} from './candidate';
import type { NetworkingRequirements } from './requirements';
import type { WeighedReason } from './weighed';

/** What a candidate has that no need asks for: each part is something more to pay, to run, and to get wrong. */
export interface Surplus {
  /** How many such parts. */
  count: number;
  /** Those that an answer speaks against; where nothing was answered, nothing is said. */
  reasons: WeighedReason[];
}

export function surplusOf(
  candidate: Candidate,
  requirements: NetworkingRequirements,
): Surplus {
  const { pattern, edge, privateIngress, attachment } = candidate;
  const edgeRequired =
    wantsFirewall(requirements) ||
    (hasInternetCallers(requirements) && wantsIsolation(requirements));
  const ingressRequired =
    edgeRequired ||
    hasNetworkCallers(requirements) ||
    wantsIsolation(requirements) ||
    requirements.privateDeveloperPortal === true;
  const egressRequired =
    privateBackends(requirements).length > 0 ||
    requirements.fixedOutboundIp === true ||
    requirements.ddosProtection === true;
  const callersAnswered = (requirements.callers?.length ?? 0) > 0;
  const backendsAnswered = (requirements.backends?.length ?? 0) > 0;
  const parts: Array<[boolean, WeighedReason | undefined]> = [
    [
      edge && !edgeRequired,
      callersAnswered
        ? surplus(
            'It has a firewall before it that nobody asked for.',
            candidate,
          )
        : undefined,
    ],
    [
      privateIngress && !ingressRequired,
      callersAnswered
        ? surplus(
            'It has a private way in that none of the callers needs.',
            candidate,
          )
        : undefined,
    ],
    [
      attachment !== 'none' && !egressRequired,
      backendsAnswered
        ? surplus(
            'It has a way out into a virtual network that none of the backends needs.',
            candidate,
          )
        : undefined,
    ],
    [
      pattern.workspaceGateway && !requirements.workspaceGateway,
      {
        weight: 'caution',
        text: 'It is a second gateway beside that of the instance, and is billed by its own units.',
        sources: ['waf', 'ws'],
      },
    ],
  ];
  const present = parts.filter(([isSurplus]) => isSurplus);
  return {
    count: present.length,
    reasons: present.flatMap(([, reason]) => reason ?? []),
  };
}

function surplus(text: string, { pattern }: Candidate): WeighedReason {
  return { weight: 'note', text, sources: pattern.sources };
}
