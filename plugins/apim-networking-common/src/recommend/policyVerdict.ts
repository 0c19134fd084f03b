import {
  evaluateChoice,
  type DesignOption,
  type EnvironmentPolicy,
  type NetworkingPolicy,
} from '../policy';
import type { Candidate } from './candidate';
import { isClassicInjected } from './hostNames';
import type { NetworkingRequirements } from './requirements';
import type { PolicyVerdict } from './recommendation';
import { inWords } from './words';

/**
 * What the organisation's policy says of a candidate in an environment. An option that it requires and that could still
 * be added is no objection; one that tier and pattern cannot have is.
 */
export function policyVerdict(
  candidate: Candidate,
  requirements: NetworkingRequirements,
  policy: NetworkingPolicy | undefined,
): PolicyVerdict {
  if (!policy || policy.environments.length === 0) {
    return {
      verdict: 'not-evaluated',
      text: 'There is no policy of an organisation to hold it against.',
    };
  }
  const { environment: name } = requirements;
  if (!name) {
    return {
      verdict: 'not-evaluated',
      text: 'The policy says what is allowed in an environment, and none was named.',
    };
  }
  const environment = policy.environments.find(other => other.name === name);
  const title = environment?.title ?? name;
  const { tier, pattern } = candidate;
  const objections = [
    ...evaluateChoice(
      { environment: name, tier: tier.name, pattern: pattern.name },
      policy,
    ).map(({ message }) => message),
    ...(environment
      ? [
          ...regionObjections(requirements, environment, title),
          ...optionObjections(candidate, requirements, environment, title),
        ]
      : []),
  ];
  return objections.length > 0
    ? { verdict: 'against-policy', text: objections.join(' ') }
    : { verdict: 'allowed', text: `The policy allows it in ${title}.` };
}

function regionObjections(
  { regions = [] }: NetworkingRequirements,
  { allowedRegions }: EnvironmentPolicy,
  title: string,
): string[] {
  const rejected = regions.filter(region => !allowedRegions?.includes(region));
  return allowedRegions && rejected.length > 0
    ? [
        `The ${rejected.length === 1 ? 'region' : 'regions'} ${inWords(
          rejected,
        )} ${rejected.length === 1 ? 'is' : 'are'} not allowed in ${title}.`,
      ]
    : [];
}

const cannotHave: Record<
  DesignOption,
  (candidate: Candidate, requirements: NetworkingRequirements) => boolean
> = {
  zones: ({ tier }) => tier.availabilityZones === 'none',
  'multi-region': ({ tier }) => !tier.multiRegion,
  'ddos-protection': candidate => !isClassicInjected(candidate),
  'private-endpoints-only': ({ pattern, open }) =>
    open || !(pattern.privateEndpoint || pattern.frontDoor),
  'private-developer-portal': ({ everythingPrivate, tier }, requirements) =>
    !everythingPrivate &&
    tier.developerPortal &&
    requirements.developerPortal !== 'Disabled',
  'web-application-firewall': ({ edge }) => !edge,
  'customer-managed-public-ip': candidate => !isClassicInjected(candidate),
  'forced-tunnel': candidate => !hasSubnet(candidate),
  'nat-gateway': candidate => !hasSubnet(candidate),
  'custom-domain': ({ pattern }) => pattern.workspaceGateway,
};

function hasSubnet({ attachment, pattern, tier }: Candidate): boolean {
  return attachment !== 'none' || (pattern.mayIntegrate && tier.v2Integration);
}

function optionObjections(
  candidate: Candidate,
  requirements: NetworkingRequirements,
  { requiredOptions = [] }: EnvironmentPolicy,
  title: string,
): string[] {
  return requiredOptions
    .filter(option => cannotHave[option](candidate, requirements))
    .map(
      option =>
        `In ${title} the policy requires ${option}, which ${candidate.pattern.title} on ${candidate.tier.title} cannot have.`,
    );
}
