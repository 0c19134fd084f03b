import { attachments } from '../patterns';
import type { Candidate } from './candidate';
import type { NetworkingRequirements } from './requirements';
import type { DesignSketch } from './recommendation';

/** What of the needs becomes the design of a candidate. */
export function sketchOf(
  candidate: Candidate,
  requirements: NetworkingRequirements,
): DesignSketch {
  const { tier, pattern, attachment, open } = candidate;
  const closable = attachments[attachment].publicEndpoint === 'unless-disabled';
  const networked = attachment !== 'none' || pattern.privateEndpoint;
  const ddosProtection = requirements.ddosProtection === true;
  return {
    publicNetworkAccess: closable && !open ? 'Disabled' : 'Enabled',
    units: candidate.units,
    regions: requirements.regions ?? [],
    ...(requirements.zones && zonesOf(candidate)),
    ...(networked && {
      virtualNetwork: requirements.existingVirtualNetwork ? 'existing' : 'new',
    }),
    integration: candidate.integration,
    customerManagedPublicIp: ddosProtection,
    ddosProtection,
    natGateway: candidate.natGateway,
    fixedOutboundIp: requirements.fixedOutboundIp === true,
    ...(!pattern.workspaceGateway && {
      developerPortal:
        tier.developerPortal && requirements.developerPortal !== 'Disabled'
          ? 'Enabled'
          : 'Disabled',
    }),
    privateDeveloperPortal: requirements.privateDeveloperPortal === true,
  };
}

/** Units of a location must divide evenly by the zones that are listed (rule ZONE-001). Source: `rel`, `enableaz`. */
function zonesOf({
  tier,
  pattern,
  units,
}: Candidate): Pick<DesignSketch, 'zones'> {
  if (pattern.workspaceGateway) return {};
  if (tier.availabilityZones === 'zoneRedundant') {
    return { zones: 'zone-redundant' };
  }
  if (units % 3 === 0) return { zones: ['1', '2', '3'] };
  return { zones: units % 2 === 0 ? ['1', '2'] : 'automatic' };
}
