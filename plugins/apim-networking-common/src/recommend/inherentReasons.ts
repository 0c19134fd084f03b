import { attachments } from '../patterns';
import type { Candidate } from './candidate';
import type { NetworkingRequirements } from './requirements';
import type { WeighedReason } from './weighed';

/** What is true of every such design, and good to know before one chooses it. */
export function inherentReasons(
  candidate: Candidate,
  requirements: NetworkingRequirements,
): WeighedReason[] {
  const { pattern, attachment, open, tier: chosen } = candidate;
  const traits = attachments[attachment];
  const found: WeighedReason[] = [];
  const note = (text: string, sources: WeighedReason['sources']) =>
    found.push({ weight: 'note', text, sources });
  if (pattern.workspaceGateway && !open) {
    note(
      'Only the workspace gateway is in the network: the instance keeps its own reach.',
      ['ws', 'wsres'],
    );
  } else if (!candidate.everythingPrivate && !open) {
    note(
      requirements.developerPortal === 'Disabled'
        ? 'The management plane stays public.'
        : 'The developer portal and the management plane stay public.',
      ['concepts', 'pe2025'],
    );
  }
  if (!open && traits.publicEndpoint === 'unless-disabled') {
    note(
      'Public access goes off in a second step, when the gateway exists and its private endpoint is approved.',
      ['pe2025'],
    );
  }
  switch (traits.network) {
    case 'classic':
      note(
        'Its subnet needs a network security group that lets Azure’s own traffic through; that stays yours to keep right.',
        ['injres', 'vnetref'],
      );
      break;
    case 'v2':
      note(
        traits.kind === 'injection'
          ? 'It can be chosen only when the instance is created, and needs a dedicated, delegated subnet of /27 or larger.'
          : 'It needs a dedicated, delegated subnet of /27 or larger.',
        traits.subnet!.sources,
      );
      break;
    case 'workspace':
      note(
        'Its network can be chosen only when it is created, and needs a dedicated, delegated subnet of /27 to /24.',
        ['wsres'],
      );
      break;
    default:
  }
  if (traits.everythingPrivate) {
    note('The private names of its endpoints are yours to serve in DNS.', [
      'internal',
    ]);
    if ((requirements.regions?.length ?? 0) > 1) {
      note('Routing between the regions is yours to build.', ['multi']);
    }
  }
  if (pattern.applicationGateway && traits.everythingPrivate) {
    note(
      'The Application Gateway needs host names and certificates of one’s own for the endpoints that it publishes.',
      ['appgw'],
    );
  }
  if (pattern.frontDoor) {
    note(
      'The private link of Front Door is approved by hand, on the gateway.',
      ['afd'],
    );
  }
  if (requirements.zones && chosen.availabilityZones === 'zoneRedundant') {
    note('Zone redundancy can be chosen only when the instance is created.', [
      'rel',
    ]);
  }
  return found;
}
