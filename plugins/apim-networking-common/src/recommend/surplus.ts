import {
  hasInternetCallers,
  hasNetworkCallers,
  privateBackends,
  wantsFirewall,
  wantsIsolation,
  type Candidate,
} from './candidate';
import type { NetworkingNeeds } from './needs';
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
  needs: NetworkingNeeds,
): Surplus {
  const { pattern, edge, privateWayIn, attachment } = candidate;
  const edgeAsked =
    wantsFirewall(needs) ||
    (hasInternetCallers(needs) && wantsIsolation(needs));
  const wayInAsked =
    edgeAsked ||
    hasNetworkCallers(needs) ||
    wantsIsolation(needs) ||
    needs.privateDeveloperPortal === true;
  const wayOutAsked =
    privateBackends(needs).length > 0 ||
    needs.fixedOutboundIp === true ||
    needs.ddosProtection === true;
  const callersAnswered = (needs.callers?.length ?? 0) > 0;
  const backendsAnswered = (needs.backends?.length ?? 0) > 0;
  const parts: Array<[boolean, WeighedReason | undefined]> = [
    [
      edge && !edgeAsked,
      callersAnswered
        ? surplus(
            'It has a firewall before it that nobody asked for.',
            candidate,
          )
        : undefined,
    ],
    [
      privateWayIn && !wayInAsked,
      callersAnswered
        ? surplus(
            'It has a private way in that none of the callers needs.',
            candidate,
          )
        : undefined,
    ],
    [
      attachment !== 'none' && !wayOutAsked,
      backendsAnswered
        ? surplus(
            'It has a way out into a virtual network that none of the backends needs.',
            candidate,
          )
        : undefined,
    ],
    [
      pattern.workspaceGateway && !needs.workspaceGateway,
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
